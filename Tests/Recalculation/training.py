"""S1 to S14 and S22: needs, hours, activities and their evaluation."""
from collections import Counter, defaultdict
from datetime import date
from fractions import Fraction as F

from records import half_up, mean, number, share


def needs(r):
    """S1, S2: required and actual level by survey, person and competency."""
    people, order = r.get("person"), {"asesor": 0, "atasan": 1, "mandiri": 2}
    result = {}
    for survey in r["needs_survey"]:
        required = {}
        for s in sorted(r["competency_standard"], key=lambda s: s["effective_from"]):
            if s["effective_from"] <= survey["opened"]:
                required[s["position"]] = {q["competency"]: q["level"]
                                           for q in r.children("competency_standard_requirements")[s["id"]]}
        rows = [a for a in r["needs_response"] if a["survey"] == survey["id"]]
        for a in sorted(rows, key=lambda a: order[a["source"]], reverse=True):
            position = people[a["person"]]["position"]
            level = required.get(position, {}).get(a["competency"])
            if level is not None:
                result[survey["id"], a["person"], a["competency"]] = (level, a["actual_level"])
    return result


def job_match(r):
    people = defaultdict(list)
    for (survey, person, _), levels in needs(r).items():
        people[survey, person].append(levels)
    for (survey, person), levels in people.items():
        match = half_up(share(sum(min(x) for x in levels), sum(q for q, _ in levels)), 2)
        band = r.band("jpm_kategori", F(match), r.get("needs_survey")[survey]["opened"])
        yield {"survey": survey, "person": person, "with_gap": str(sum(q > a for q, a in levels)),
               "total_need": str(sum(max(0, q - a) for q, a in levels)), "match": match,
               "category": band["name"] if band else ""}


def needs_by(r, by_unit):
    groups, people = defaultdict(list), r.get("person")
    for (survey, person, competency), (q, a) in needs(r).items():
        groups[survey, people[person]["unit"] if by_unit else "", competency].append(max(0, q - a))
    for (survey, unit, competency), all_needs in groups.items():
        n, gaps = len(all_needs), sum(x > 0 for x in all_needs)
        if by_unit and not gaps:
            continue
        day = r.get("needs_survey")[survey]["opened"]
        w = [r.parameter("aturan_hitung", "prioritas_bobot_" + k, day)
             for k in ("kebutuhan", "bagian", "strategis", "publik")]
        s = [x for x in r.children("needs_survey_scores")[survey] if x["competency"] == competency]
        strategic, public = (s[0]["strategic"], s[0]["public"]) if s else (0, 0)
        priority = None if None in w else 100 * (
            w[0] * F(sum(all_needs), n) / 4 + w[1] * F(gaps, n) + w[2] * F(strategic, 5) + w[3] * F(public, 5))
        row = {"survey": survey, "competency": competency, "assessed": str(n), "with_gap": str(gaps),
               "share": half_up(share(gaps, n), 2), "mean_need": half_up(F(sum(all_needs), n), 4),
               "priority": half_up(priority, 2)}
        yield dict(row, unit=unit) if by_unit else row


def attended(r):
    """Participations that count, each with its activity."""
    activities = r.get("activity")
    for p in r["participation"]:
        a = activities[p["activity"]]
        if a["status"] == "selesai" and p["result"] in ("lulus", "hadir"):
            yield p, a


def hour_credit(r):
    """S4: caps of a day and of a month hold for a person over all activities of a form."""
    credit, days, times = defaultdict(F), defaultdict(F), Counter()
    sessions = r.children("activity_sessions")
    for p, a in attended(r):
        key = (a["end"][:4], p["person"])
        credit[key] += 0
        found = [f for f in r.reference("jalur_jp", "forms", a["end"]) if f["code"] == a["form"]]
        if not found:
            continue
        f, abroad = found[0], a["scope"] == "internasional"
        factor = F(f["international_factor"] or 1) if abroad else F(1)
        hours = F(f["national_hours"] or 0) * factor
        if abroad and f["international_hours"] is not None:
            hours = F(f["international_hours"])
        part = min(F(p["attended_hours"]) / F(a["hours"]), 1)
        span = (date.fromisoformat(a["end"]) - date.fromisoformat(a["start"])).days + 1
        held = sorted((s["date"], F(s["hours"])) for s in sessions[a["id"]])
        if f["unit"] == "jp" and f["daily_max"] is None:
            credit[key] += F(p["attended_hours"]) * factor
        elif f["unit"] == "jp":
            for day, h in held or [(a["start"], F(a["hours"]))]:
                limit = F(f["daily_max"]) * (1 if held else span)
                days[key, f["code"], day, factor, limit] += h * part
        elif f["unit"] == "kali":
            count = max(1, int(max(1, len(held)) * part))
            for day, _ in (held or [(a["start"], 0)])[:count]:
                times[key, f["code"], day[:7], hours, f["monthly_max"]] += 1
        elif f["unit"] == "hari":
            credit[key] += max(1, int((len({d for d, _ in held}) or span) * part)) * hours
        else:
            credit[key] += hours
    for (key, _, _, factor, limit), h in days.items():
        credit[key] += min(h, limit) * factor
    for (key, _, _, hours, limit), n in times.items():
        credit[key] += min(n, limit or n) * hours
    for (year, person), value in credit.items():
        yield {"year": year, "person": person, "credited": number(value)}


def limit_on(r, key, day):
    """A yearly limit: of a policy in force, else of the reference set."""
    values = [(v["from"], v["value"]) for q in r["policy_parameters"] if q["key"] == key
              and r.get("policy")[q["record_id"]]["status"] == "berlaku"
              for v in r["policy_parameters_values"]
              if v["record_id"] == q["record_id"] and v["parent"] == q["pointer"] and v["from"] <= day]
    return F(max(values)[1]) if values else r.parameter("aturan_hitung", key, day)


def person_years(r, statuses, key):
    """S5, S6: the limit and the hours of everybody in service at the end of each year."""
    hours = defaultdict(F)
    for p, a in attended(r):
        credited = p["hours_credited"]
        hours[a["end"][:4], p["person"]] += F(p["attended_hours"] if credited is None else credited)
    for c in r["learning_recognition"]:
        if c["person"]:
            hours[c["decided_on"][:4], c["person"]] += F(c["hours_credited"])
    for year in sorted({y for y, _ in hours}):
        last = year + "-12-31"
        yield year, limit_on(r, key, last), [hours[year, p["id"]] for p in r["person"] if p["status"] in statuses
                            and p["active_from"] <= last and (p["active_to"] or last) >= last]


def hour_attainment(r):
    for year, limit, hours in person_years(r, ("PNS",), "jp_min_pns"):
        if hours:
            yield {"year": year, "people": str(len(hours)), "met": str(sum(h >= limit for h in hours)),
                   "share_met": half_up(share(sum(h >= limit for h in hours), len(hours)), 2),
                   "mean_hours": half_up(mean(hours), 2),
                   "mean_capped": half_up(100 * mean(min(h / limit, F(1)) for h in hours), 2)}


def hour_outlook(r):
    """S5a: the hours of the latest year against the limits of the next three."""
    years = list(person_years(r, ("PNS",), "jp_min_pns"))
    for year, _, hours in years[-1:]:
        for later in range(int(year) + 1, int(year) + 4):
            limit = limit_on(r, "jp_min_pns", f"{later}-12-31")
            met = sum(h >= limit for h in hours)
            yield {"year": later, "basis": year, "people": str(len(hours)), "met": str(met),
                   "below": str(len(hours) - met), "share_met": half_up(share(met, len(hours)), 2)}


def hour_ceiling(r):
    for year, limit, hours in person_years(r, ("PPPK", "PPPK_PARUH_WAKTU"), "jp_max_pppk"):
        if hours:
            yield {"year": year, "over": str(sum(h > limit for h in hours)),
                   "counted": half_up(sum(min(h, limit) for h in hours), 2),
                   "excess": half_up(sum(max(h - limit, F(0)) for h in hours), 2)}


def plan_realisation(r):
    done = [a for a in r["activity"] if a["status"] == "selesai"]
    for plan in r["plan"]:
        items = [i for i in r["plan_item"] if i["plan"] == plan["id"]]
        ours = [a for a in done if a["end"][:4] == str(plan["year"])]
        if not items:
            continue
        realised = sum(any(a["plan_item"] == i["id"] for a in done) for i in items)
        budget, spent = sum(i["budget_amount"] for i in items), sum(a["cost_actual"] or 0 for a in ours)
        unplanned = sum(a["plan_item"] is None for a in ours)
        yield {"plan": plan["id"], "share": half_up(share(realised, len(items)), 2),
               "unplanned_share": half_up(share(unplanned, len(ours)), 2),
               "absorption": half_up(share(spent, budget), 2) if ours else ""}


def present(r):
    groups = defaultdict(list)
    for p in r["participation"]:
        if p["attended_hours"] > 0 and p["result"] != "mengundurkan_diri":
            groups[p["activity"]].append(F(p["attended_hours"]))
    return groups


def cost_by_activity(r):
    items, people = r.get("plan_item"), present(r)
    for a in r["activity"]:
        if a["status"] == "selesai" and a["cost_actual"] is not None:
            budget = items.get(a["plan_item"], {}).get("budget_amount")
            n, cost = len(people[a["id"]]), F(a["cost_actual"])
            yield {"activity": a["id"], "absorption": half_up(share(cost, budget), 2) if budget else "",
                   "per_participant": half_up(cost / n, 2) if n else "",
                   "per_participant_hour": half_up(cost / n / F(a["hours"]), 2) if n else ""}


def attendance(r):
    people = present(r)
    for a in r["activity"]:
        hours = people[a["id"]]
        limit = r.parameter("ambang", "kehadiran_lulus", a["end"])
        if a["status"] == "selesai" and hours and limit is not None:
            shares = [100 * h / F(a["hours"]) for h in hours]
            yield {"activity": a["id"], "attended": str(len(hours)),
                   "attendance": half_up(share(len(hours), a["registered"] or 0), 2),
                   "enough": str(sum(s >= limit for s in shares)), "lowest": half_up(min(shares), 2),
                   "highest": half_up(max(shares), 2)}


def answers(r):
    """Value, count, item and dimension of each tally, negative items turned round."""
    instruments, evaluations = r.get("evaluation_instrument"), r.get("evaluation")
    items = {(q["record_id"], q["code"]): q for q in r["evaluation_instrument_items"]}
    for t in r["evaluation_tally"]:
        e = evaluations[t["evaluation"]]
        i = instruments[e["instrument"]]
        q = items.get((i["id"], t["item"]), {})
        for value in range(1, i["scale_max"] + 1):
            turned = i["scale_max"] + 1 - value if q.get("reverse") else value
            yield e, i, q.get("dimension"), turned, t[f"count_{value}"] or 0


def evaluation_by_activity(r):
    groups, scales = defaultdict(list), {}
    for e, i, _, value, n in answers(r):
        groups[e["id"]] += [F(value)] * n
        scales[e["id"]] = i["scale_max"]
    for key, values in groups.items():
        top = scales[key]
        yield {"evaluation": key, "answers": str(len(values)), "mean": half_up(mean(values), 4),
               "top_two": half_up(share(sum(v >= top - 1 for v in values), len(values)), 2),
               "score": half_up(100 * mean(values) / top, 2),
               "rescaled": half_up(100 * (mean(values) - 1) / (top - 1), 2)}


def evaluation_composite(r):
    groups, scales = defaultdict(lambda: defaultdict(list)), {}
    for e, i, dimension, value, n in answers(r):
        if dimension:
            groups[e["id"]][dimension] += [F(value)] * n
            scales[e["id"]] = i["scale_max"]
    for key, dimensions in groups.items():
        composite = mean(mean(v) for v in dimensions.values() if v)
        score = half_up(100 * composite / scales[key], 2)
        band = r.band("skm_mutu", F(score), r.get("evaluation")[key]["opened"])
        yield {"evaluation": key, "composite": half_up(composite, 4), "score": score,
               "grade": band["code"] if band and scales[key] == 4 else ""}


def reliability(r):
    items = {(q["record_id"], q["code"]): q for q in r["evaluation_instrument_items"]}
    sheets = defaultdict(lambda: defaultdict(dict))
    for a in r["evaluation_response"]:
        i = r.get("evaluation_instrument")[r.get("evaluation")[a["evaluation"]]["instrument"]]
        value = a["value"]
        if value is not None and items.get((i["id"], a["item"]), {}).get("reverse"):
            value = i["scale_max"] + 1 - value
        sheets[a["evaluation"]][a["sheet"]][a["item"]] = value

    def variance(values):
        return sum((F(v) - mean(map(F, values)))**2 for v in values) / (len(values) - 1)

    for key, rows in sheets.items():
        codes = sorted({c for row in rows.values() for c in row})
        full = [row for row in rows.values() if all(row.get(c) is not None for c in codes)]
        k, total = len(codes), variance([sum(row.values()) for row in full])
        parts = sum(variance([row[c] for row in full]) for c in codes)
        alpha = F(k, k - 1) * (1 - parts / total) if total else None
        yield {"evaluation": key, "sheets": str(len(full)), "item_variance": half_up(parts, 4),
               "total_variance": half_up(total, 4), "alpha": half_up(alpha, 4)}


def learning_gain(r):
    groups = defaultdict(list)
    for p in r["participation"]:
        if p["pre_score"] is not None and p["post_score"] is not None:
            groups[p["activity"]].append((F(p["pre_score"]), F(p["post_score"]), F(p["max_score"] or 100)))
    for key, rows in groups.items():
        day = r.get("activity")[key]["end"]
        gains = [(post - pre) / (top - pre) for pre, post, top in rows if pre < top]
        codes = Counter((r.band("n_gain_kategori", g, day) or {}).get("code") for g in gains)
        band = r.band("n_gain_kategori", F(half_up(mean(gains), 4)), day) if gains else None
        yield {"activity": key, "people": str(len(gains)), "at_maximum": str(len(rows) - len(gains)),
               "gain": half_up(mean(gains), 4), "category": band["name"] if band else "",
               "high": str(codes["tinggi"]), "medium": str(codes["sedang"]),
               "low": str(codes["rendah"]), "decline": str(codes["turun"])}


def behaviour_change(r):
    groups = defaultdict(list)
    for p in r["post_training_assessment"]:
        groups[p["evaluation"]].append(F(p["after"] - p["before"]))
    for key, changes in groups.items():
        improved = sum(c > 0 for c in changes)
        yield {"evaluation": key, "mean_change": half_up(mean(changes), 4), "improved": str(improved),
               "share_improved": half_up(share(improved, len(changes)), 2)}


def training_return(r):
    for e in r["evaluation"]:
        if e["benefit"] is not None:
            cost = e["cost"] if e["cost"] is not None else r.get("activity")[e["activity"]]["cost_actual"]
            yield {"evaluation": e["id"], "roi": half_up(share(e["benefit"] - cost, cost), 2),
                   "benefit_cost": half_up(F(e["benefit"], cost), 2),
                   "payback": half_up(12 * F(cost, e["benefit"]), 1)}


CHECKS = {
    "job-match": (job_match, ("survey", "person")),
    "needs-by-unit": (lambda r: needs_by(r, True), ("survey", "unit", "competency")),
    "needs-by-competency": (lambda r: needs_by(r, False), ("survey", "competency")),
    "hour-credit": (hour_credit, ("year", "person")),
    "hour-attainment": (hour_attainment, ("year",)),
    "hour-outlook": (hour_outlook, ("year",)),
    "hour-ceiling": (hour_ceiling, ("year",)),
    "plan-realisation": (plan_realisation, ("plan",)),
    "cost-by-activity": (cost_by_activity, ("activity",)),
    "attendance-by-activity": (attendance, ("activity",)),
    "evaluation-by-activity": (evaluation_by_activity, ("evaluation",)),
    "evaluation-composite": (evaluation_composite, ("evaluation",)),
    "questionnaire-reliability": (reliability, ("evaluation",)),
    "learning-gain": (learning_gain, ("activity",)),
    "behaviour-change": (behaviour_change, ("evaluation",)),
    "training-return": (training_return, ("evaluation",)),
}
