"""S15 to S27 without S22: satisfaction, professionalism, predicates, public input, policies."""
import re
from collections import Counter, defaultdict
from datetime import date, timedelta
from fractions import Fraction as F

from records import TODAY, half_up, mean, share
from training import answers, person_years

WEIGHTS = {"exact": F(1, 9), "two_decimals": F(11, 100)}


def elements(r, survey):
    for e in r.children("skm_survey_elements")[survey]:
        counts = [e[f"count_{value}"] for value in range(1, 5)]
        total = sum(value * n for value, n in enumerate(counts, 1))
        yield e["element"], sum(counts), total


def indexes(r):
    """S15: each survey with its index by each way of weighting."""
    for v in r["skm_survey"]:
        means = [F(total, n) for _, n, total in elements(r, v["id"]) if n]
        yield v, {mode: 25 * sum(m * weight for m in means) for mode, weight in WEIGHTS.items()}


def grade(r, index, day):
    band = r.band("skm_mutu", F(half_up(index, 2)), day)
    return band["code"] if band else ""


def satisfaction_by_service(r):
    for v, index in indexes(r):
        score = index[v["weight_mode"]]
        lowest = min(F(total, n) for _, n, total in elements(r, v["id"]) if n)
        yield {"survey": v["id"], "exact": half_up(index["exact"], 2),
               "two_decimals": half_up(index["two_decimals"], 2), "score": half_up(score, 2),
               "grade": grade(r, score, v["closed"] or v["opened"]), "lowest_mean": half_up(lowest, 4)}


def satisfaction_by_element(r):
    for v in r["skm_survey"]:
        for element, n, total in elements(r, v["id"]):
            yield {"survey": v["id"], "element": element, "mean": half_up(F(total, n), 4)}


def satisfaction_by_year(r):
    groups = defaultdict(list)
    for v, index in indexes(r):
        groups[str(v["year"]), v["period"]].append((index[v["weight_mode"]], v["sample"]))
    for (year, period), rows in groups.items():
        score = sum(index * n for index, n in rows) / sum(n for _, n in rows)
        yield {"year": year, "period": period, "score": half_up(score, 2),
               "grade": grade(r, score, year + "-12-31")}


def sample_adequacy(r):
    for v in r["skm_survey"] + r["needs_survey"]:
        x, p, d, n = F("3.841"), F("0.5"), F("0.05"), v["population"]
        minimum = int(half_up(x * n * p * (1 - p) / (d * d * (n - 1) + x * p * (1 - p)), 0))
        yield {"survey": v["id"], "minimum": str(minimum), "reached": half_up(share(v["sample"], minimum), 2)}


def professionalism(r):
    people, positions = r.get("person"), r.get("position")
    for i in r["professionalism_index"]:
        total = sum(F(i[k] or 0) for k in ("qualification", "leadership", "functional", "technical",
                                           "seminar", "performance", "discipline"))
        person = people.get(i["person"], {})
        group = positions.get(person.get("position"), {}).get("group") or ""
        kind = ("pelaksana" if group == "pelaksana" else
                "fungsional" if group.startswith("fungsional") else "manajerial")
        yield str(i["year"]), i["person"], total, kind, person.get("education") or "-"


def category(r, total, year):
    band = r.band("ip_asn_kategori", total, year + "-12-31")
    return band["name"] if band else ""


def professionalism_by_person(r):
    for year, person, total, _, _ in professionalism(r):
        yield {"year": year, "person": person, "total": half_up(total, 2), "category": category(r, total, year)}


def professionalism_index(r):
    groups = defaultdict(list)
    for year, _, total, kind, education in professionalism(r):
        for key in (("semua", ""), ("jabatan", kind), ("pendidikan", education)):
            groups[(year, *key)].append(total)
    for (year, breakdown, member), totals in groups.items():
        score = half_up(mean(totals), 2)
        yield {"year": year, "breakdown": breakdown, "member": member, "people": str(len(totals)),
               "mean": score, "category": category(r, F(score), year)}


PREDICATES = {"very_good": "Sangat Baik", "good": "Baik", "improve": "Butuh Perbaikan", "poor": "Kurang",
              "very_poor": "Sangat Kurang"}


def predicate_distribution(r):
    groups, people = defaultdict(Counter), r.get("person")
    for g in r["performance_gap"]:
        if g["scheme"] == "permenpanrb6_2022":
            groups[str(g["year"]), g["period"], people[g["person"]]["unit"]][g["predicate"]] += 1
    units = {(str(u["year"]), u["period"], u["unit"]): u["predicate"] for u in r["unit_performance"]}
    for key, counts in groups.items():
        n = sum(counts.values())
        pattern = [h for h in r.reference("predikat_sebaran", "shares", key[0] + "-12-31")
                   if h["organisation"] == units.get(key)]
        fits = True
        for h in pattern:
            count = sum(counts[p] for p in (h["predicate"], h["or_predicate"]) if p)
            fits &= share(count, n) >= (h["minimum"] or 0) and count >= (h["minimum_count"] or 0)
            fits &= h["maximum"] is None or share(count, n) <= h["maximum"]
        row = dict(zip(("year", "period", "unit"), key), people=str(n),
                   verdict=("sesuai" if fits else "tidak sesuai") if pattern else "")
        for column, predicate in PREDICATES.items():
            row[column] = str(counts[predicate])
            row["share_" + column] = half_up(share(counts[predicate], n), 2)
        yield row


def hides_small_groups(r, published):
    """S26: nothing small is shown, and no total less the rest tells what is hidden."""
    threshold = r.parameter("ambang", "kelompok_kecil", TODAY)
    faults, columns = [], defaultdict(list)

    def tight(cells, where):
        hidden = [count for count, shown in cells if shown == "*"]
        if any(0 < count < threshold and shown != "*" for count, shown in cells):
            faults.append(f"{where}: a small group is shown")
        rest = any(count and shown != "*" for count, shown in cells)
        if hidden and (len(hidden) < 2 or sum(hidden) < threshold) and rest:
            faults.append(f"{where}: what is hidden can be worked out")

    exact = {(x["year"], x["period"], x["unit"]): x for x in predicate_distribution(r)}
    for row in published:
        key = row["year"], row["period"], row["unit"]
        cells = [(int(exact[key][c]), row[c]) for c in PREDICATES]
        if row["people"] != "*":
            tight(cells, key)
        for column, cell in zip(PREDICATES, cells):
            columns[key[:2], column].append(cell)
    for key, cells in columns.items():
        tight(cells, key)
    return faults


def public_input_register(r):
    groups = defaultdict(list)
    for i in r["public_input"]:
        groups[i["received_on"][:4]].append(i["disposition"])
    for year, all_inputs in groups.items():
        decided = [d for d in all_inputs if d]
        full, partly = decided.count("diterima"), decided.count("diterima_sebagian")
        yield {"year": year, "received": str(len(all_inputs)), "decided": str(len(decided)),
               "response": half_up(share(len(decided), len(all_inputs)), 2),
               "adoption": half_up(share(full + partly, len(decided)), 2),
               "full_adoption": half_up(share(full, len(decided)), 2)}


def input_deadlines(r):
    holidays = {h["date"] for s in r["reference_set"] if s["set_id"] == "hari_libur"
                for h in r.children("reference_set_holidays")[s["id"]]}
    for i in r["public_input"]:
        code = i["class"]
        if i["status"] == "belum_terverifikasi" and not i["responded_on"]:
            code = "verifikasi"
        elif code == "pengaduan" and i["supervisory"]:
            code = "pengaduan_pengawasan"
        limit = [t for t in r.reference("batas_tanggapan", "response_times", i["received_on"])
                 if t["code"] == code]
        if not limit:
            continue
        day, left = date.fromisoformat(i["received_on"]), limit[0]["days"]
        while left:
            day += timedelta(days=1)
            works = day.weekday() < 5 and day.isoformat() not in holidays
            left -= works or limit[0]["day_type"] == "kalender"
        yield {"input": i["id"], "due_on": day.isoformat()}


def article(path):
    found = re.search(r"Pasal (\w+)", path or "")
    return found.group(1) if found else None


def policy_amendments(r):
    changes = r.children("adjustment_changes")
    for p in r["policy"]:
        clauses = {"parameters/" + q["key"]: q["clause"] for q in r.children("policy_parameters")[p["id"]]}
        ours = [c for a in r["adjustment"] if a["policy"] == p["id"] for c in changes[a["id"]]]
        named = [(c["op"], article(clauses.get(c["path"]) or c["path"])) for c in ours]
        changed = {a for op, a in named if a and op != "tambah"}
        added = {a for op, a in named if a and op == "tambah"} - changed
        total = {article(c["path"]) for c in r.children("policy_clauses")[p["id"]]} - added - {None}
        yield {"policy": p["id"], "articles": str(len(total)), "changed": str(len(changed)),
               "share": half_up(share(len(changed), len(total)), 2)}


def evidence_coverage(r):
    ids, groups = {x["id"] for x in r["record"]}, defaultdict(list)
    evidence = r.children("adjustment_rationale_evidence")
    for a in r["adjustment"]:
        groups[a["decided_on"][:4]].append(any(
            (not e["record"] or e["record"] in ids) and e["summary"] and e["column"] and e["at"] for e in evidence[a["id"]]))
    for year, covered in groups.items():
        yield {"year": year, "covered": str(sum(covered)), "share": half_up(share(sum(covered), len(covered)), 2)}


def in_force(r, day):
    """S25: the policies in force on a day, each with the number of its amendments."""
    made = {p["id"]: p for p in r["policy"] if p["effective_from"] and p["status"] in (
        "ditetapkan", "berlaku", "diubah", "dicabut", "tidak_berlaku")}
    amends = [(a["record_id"], a["value"]) for a in r["policy_amends"] if a["record_id"] in made]
    revoked = {x["value"] for x in r["policy_revokes"]
               if x["record_id"] in made and made[x["record_id"]]["effective_from"] <= day}
    return {key: sum(base == key and made[a]["effective_from"] <= day for a, base in amends)
            for key, p in made.items() if key not in {a for a, _ in amends} and key not in revoked
            and p["effective_from"] <= day <= (p["effective_to"] or "9999-12-31")}


def spans_hold(r, spans):
    """The spans of `policy-in-force` say of every edge and of the day before it what applied."""
    edges = {p["effective_from"] for p in r["policy"] if p["effective_from"]} | {TODAY, "2026-01-01"}
    days = edges | {(date.fromisoformat(d) - timedelta(days=1)).isoformat() for d in edges}
    for day in sorted(days):
        said = {s["policy"]: int(s["amendments"]) for s in spans if s["from"] <= day <= (s["until"] or "9999")}
        if said != in_force(r, day):
            yield f"on {day}: {said}, but in force were {in_force(r, day)}"


def policy_effect(r):
    """S27, of the mean of answers of level L1 and of the hours of a year alone."""
    ended = r.get("activity")
    years = [(year + "-12-31", limit, hours) for year, limit, hours in person_years(r, ("PNS",), "jp_min_pns")]
    measures = {
        "evaluation-by-activity mean": [(ended[e["activity"]]["end"], value, n)
                                        for e, i, _, value, n in answers(r) if i["level"] == "L1"],
        "hour-attainment share_met": [(day, 100 * (h >= limit), 1) for day, limit, hours in years for h in hours],
        "hour-attainment mean_hours": [(day, h, 1) for day, _, hours in years for h in hours]}
    for a in r["adjustment"]:
        rows = measures.get(a["rationale_expected_effect_indicator"])
        if rows is None:
            continue
        start, last = a["effective_from"], min(a["rationale_expected_effect_by"], TODAY)
        first = f"{int(start[:4]) - 1}{start[4:]}"
        before = [F(v) for day, v, n in rows if first <= day < start and day <= last for _ in range(n)]
        after = [F(v) for day, v, n in rows if start <= day <= last for _ in range(n)]
        change = mean(after) - mean(before) if before and after else None
        yield {"adjustment": a["id"], "before": half_up(mean(before), 2), "after": half_up(mean(after), 2),
               "change": half_up(change, 2),
               "relative": half_up(None if change is None else 100 * change / mean(before), 2)}


CHECKS = {
    "satisfaction-by-service": (satisfaction_by_service, ("survey",)),
    "satisfaction-by-element": (satisfaction_by_element, ("survey", "element")),
    "satisfaction-by-year": (satisfaction_by_year, ("year", "period")),
    "sample-adequacy": (sample_adequacy, ("survey",)),
    "professionalism-by-person": (professionalism_by_person, ("year", "person")),
    "professionalism-index": (professionalism_index, ("year", "breakdown", "member")),
    "predicate-distribution": (predicate_distribution, ("year", "period", "unit")),
    "public-input-register": (public_input_register, ("year",)),
    "input-deadlines": (input_deadlines, ("input",)),
    "policy-amendments": (policy_amendments, ("policy",)),
    "evidence-coverage": (evidence_coverage, ("year",)),
    "policy-effect": (policy_effect, ("adjustment",)),
}
