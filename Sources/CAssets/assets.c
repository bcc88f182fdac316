// Made by scripts/assets: every file of schema/ and templates/, embedded. Do not edit.
#include "CAssets.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char asset0[] = {
#embed "../../schema/activities/activity.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset1[] = {
#embed "../../schema/activities/learning-recognition.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset2[] = {
#embed "../../schema/activities/participation.table.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset3[] = {
#embed "../../schema/activities/rules/activity-cost.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset4[] = {
#embed "../../schema/activities/rules/activity-finished.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset5[] = {
#embed "../../schema/activities/rules/activity-plan.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset6[] = {
#embed "../../schema/activities/rules/attended-hours.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset7[] = {
#embed "../../schema/activities/rules/participant-active.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset8[] = {
#embed "../../schema/activities/summaries/hour-attainment.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset9[] = {
#embed "../../schema/common.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset10[] = {
#embed "../../schema/consultation/public-forum.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset11[] = {
#embed "../../schema/consultation/public-input.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset12[] = {
#embed "../../schema/consultation/rules/input-disposition.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset13[] = {
#embed "../../schema/consultation/summaries/public-input-register.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset14[] = {
#embed "../../schema/evaluations/evaluation-instrument.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset15[] = {
#embed "../../schema/evaluations/evaluation-response.table.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset16[] = {
#embed "../../schema/evaluations/evaluation-tally.table.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset17[] = {
#embed "../../schema/evaluations/evaluation.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset18[] = {
#embed "../../schema/evaluations/post-training-assessment.table.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset19[] = {
#embed "../../schema/evaluations/professionalism-index.table.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset20[] = {
#embed "../../schema/evaluations/rules/evaluation-missing.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset21[] = {
#embed "../../schema/evaluations/rules/tally-item.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset22[] = {
#embed "../../schema/evaluations/skm-survey.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset23[] = {
#embed "../../schema/evaluations/summaries/evaluation-by-activity.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset24[] = {
#embed "../../schema/governance/approval.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset25[] = {
#embed "../../schema/governance/processing-register.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset26[] = {
#embed "../../schema/governance/rules/waiver-dates.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset27[] = {
#embed "../../schema/governance/rules/waiver-expired.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset28[] = {
#embed "../../schema/governance/waiver.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset29[] = {
#embed "../../schema/needs/needs-response.table.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset30[] = {
#embed "../../schema/needs/needs-survey.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset31[] = {
#embed "../../schema/needs/performance-gap.table.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset32[] = {
#embed "../../schema/needs/rules/response-standard.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset33[] = {
#embed "../../schema/needs/rules/survey-sample.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset34[] = {
#embed "../../schema/needs/summaries/needs-by-unit.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset35[] = {
#embed "../../schema/needs/unit-performance.table.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset36[] = {
#embed "../../schema/plans/individual-plan.table.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset37[] = {
#embed "../../schema/plans/plan-item.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset38[] = {
#embed "../../schema/plans/plan.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset39[] = {
#embed "../../schema/plans/rules/plan-approval.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset40[] = {
#embed "../../schema/plans/rules/plan-ceiling.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset41[] = {
#embed "../../schema/plans/rules/plan-item-ceiling.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset42[] = {
#embed "../../schema/plans/rules/plan-item-need.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset43[] = {
#embed "../../schema/plans/rules/plan-schedule.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset44[] = {
#embed "../../schema/plans/summaries/plan-coverage.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset45[] = {
#embed "../../schema/plans/summaries/plan-realisation.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset46[] = {
#embed "../../schema/policies/adjustment.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset47[] = {
#embed "../../schema/policies/policy.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset48[] = {
#embed "../../schema/policies/rules/adjustment-alternatives.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset49[] = {
#embed "../../schema/policies/rules/adjustment-review.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset50[] = {
#embed "../../schema/policies/rules/adjustment-value.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset51[] = {
#embed "../../schema/policies/rules/legal-floor.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset52[] = {
#embed "../../schema/policies/rules/policy-change.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset53[] = {
#embed "../../schema/policies/rules/policy-dates.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset54[] = {
#embed "../../schema/policies/rules/policy-deleted.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset55[] = {
#embed "../../schema/policies/rules/policy-gazette.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset56[] = {
#embed "../../schema/registry/competency-standard.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset57[] = {
#embed "../../schema/registry/competency.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset58[] = {
#embed "../../schema/registry/org-unit.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset59[] = {
#embed "../../schema/registry/person.table.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset60[] = {
#embed "../../schema/registry/position.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset61[] = {
#embed "../../schema/registry/reference-set.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset62[] = {
#embed "../../schema/settings.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset63[] = {
#embed "../../templates/activity.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset64[] = {
#embed "../../templates/adjustment.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset65[] = {
#embed "../../templates/approval.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset66[] = {
#embed "../../templates/bangkom.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset67[] = {
#embed "../../templates/competency-standard.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset68[] = {
#embed "../../templates/competency.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset69[] = {
#embed "../../templates/en/activity.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset70[] = {
#embed "../../templates/en/adjustment.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset71[] = {
#embed "../../templates/en/approval.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset72[] = {
#embed "../../templates/en/competency-standard.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset73[] = {
#embed "../../templates/en/competency.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset74[] = {
#embed "../../templates/en/evaluation-instrument.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset75[] = {
#embed "../../templates/en/evaluation.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset76[] = {
#embed "../../templates/en/learning-recognition.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset77[] = {
#embed "../../templates/en/needs-survey.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset78[] = {
#embed "../../templates/en/org-unit.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset79[] = {
#embed "../../templates/en/plan-item.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset80[] = {
#embed "../../templates/en/plan.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset81[] = {
#embed "../../templates/en/policy.md" suffix(, 0) if_empty(0)
};
static const unsigned char asset82[] = {
#embed "../../templates/en/position.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset83[] = {
#embed "../../templates/en/processing-register.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset84[] = {
#embed "../../templates/en/public-forum.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset85[] = {
#embed "../../templates/en/public-input.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset86[] = {
#embed "../../templates/en/reference-set.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset87[] = {
#embed "../../templates/en/skm-survey.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset88[] = {
#embed "../../templates/en/waiver.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset89[] = {
#embed "../../templates/evaluation-instrument.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset90[] = {
#embed "../../templates/evaluation-response.csv" suffix(, 0) if_empty(0)
};
static const unsigned char asset91[] = {
#embed "../../templates/evaluation-tally.csv" suffix(, 0) if_empty(0)
};
static const unsigned char asset92[] = {
#embed "../../templates/evaluation.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset93[] = {
#embed "../../templates/gitattributes" suffix(, 0) if_empty(0)
};
static const unsigned char asset94[] = {
#embed "../../templates/individual-plan.csv" suffix(, 0) if_empty(0)
};
static const unsigned char asset95[] = {
#embed "../../templates/learning-recognition.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset96[] = {
#embed "../../templates/needs-response.csv" suffix(, 0) if_empty(0)
};
static const unsigned char asset97[] = {
#embed "../../templates/needs-survey.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset98[] = {
#embed "../../templates/org-unit.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset99[] = {
#embed "../../templates/participation.csv" suffix(, 0) if_empty(0)
};
static const unsigned char asset100[] = {
#embed "../../templates/performance-gap.csv" suffix(, 0) if_empty(0)
};
static const unsigned char asset101[] = {
#embed "../../templates/person.csv" suffix(, 0) if_empty(0)
};
static const unsigned char asset102[] = {
#embed "../../templates/plan-item.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset103[] = {
#embed "../../templates/plan.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset104[] = {
#embed "../../templates/policy.md" suffix(, 0) if_empty(0)
};
static const unsigned char asset105[] = {
#embed "../../templates/position.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset106[] = {
#embed "../../templates/post-training-assessment.csv" suffix(, 0) if_empty(0)
};
static const unsigned char asset107[] = {
#embed "../../templates/processing-register.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset108[] = {
#embed "../../templates/professionalism-index.csv" suffix(, 0) if_empty(0)
};
static const unsigned char asset109[] = {
#embed "../../templates/public-forum.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset110[] = {
#embed "../../templates/public-input.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset111[] = {
#embed "../../templates/records/registry/reference/REF-1PJWE48-n-gain-kategori.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset112[] = {
#embed "../../templates/records/registry/reference/REF-2FV5RWH-ip-asn-kategori.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset113[] = {
#embed "../../templates/records/registry/reference/REF-2YTEKPH-ambang.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset114[] = {
#embed "../../templates/records/registry/reference/REF-6HTV15J-akun-belanja.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset115[] = {
#embed "../../templates/records/registry/reference/REF-823G0KJ-jabatan-level.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset116[] = {
#embed "../../templates/records/registry/reference/REF-9CH7GXW-hari-libur-2025.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset117[] = {
#embed "../../templates/records/registry/reference/REF-BBXXGPN-predikat.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset118[] = {
#embed "../../templates/records/registry/reference/REF-BP7D7BJ-hari-libur-2026.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset119[] = {
#embed "../../templates/records/registry/reference/REF-C5789WF-subkegiatan.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset120[] = {
#embed "../../templates/records/registry/reference/REF-CJWFMQJ-golongan.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset121[] = {
#embed "../../templates/records/registry/reference/REF-DM03ZMN-wilayah-kemendagri.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset122[] = {
#embed "../../templates/records/registry/reference/REF-HTWJ7JC-batas-tanggapan.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset123[] = {
#embed "../../templates/records/registry/reference/REF-HXXPX04-aturan-hitung.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset124[] = {
#embed "../../templates/records/registry/reference/REF-JMAXT8Y-predikat-sebaran.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset125[] = {
#embed "../../templates/records/registry/reference/REF-M7W0K2P-jalur-jp.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset126[] = {
#embed "../../templates/records/registry/reference/REF-NXWQFWE-wilayah-bps.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset127[] = {
#embed "../../templates/records/registry/reference/REF-RMGY0SM-skm-unsur.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset128[] = {
#embed "../../templates/records/registry/reference/REF-SFX6BM5-skm-mutu.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset129[] = {
#embed "../../templates/records/registry/reference/REF-T8DVGV3-jpm-kategori.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset130[] = {
#embed "../../templates/records/registry/reference/REF-TD2C5R8-ip-asn-bobot.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset131[] = {
#embed "../../templates/records/registry/reference/REF-WXRD8D1-hari-libur-2027.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset132[] = {
#embed "../../templates/records/registry/reference/REF-Z57DP59-kuadran-kinerja.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset133[] = {
#embed "../../templates/reference-set.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset134[] = {
#embed "../../templates/skm-survey.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset135[] = {
#embed "../../templates/unit-performance.csv" suffix(, 0) if_empty(0)
};
static const unsigned char asset136[] = {
#embed "../../templates/waiver.yaml" suffix(, 0) if_empty(0)
};

static const struct bangkom_asset assets[] = {
  {"schema/activities/activity.schema.json", asset0, sizeof asset0 - 1},
  {"schema/activities/learning-recognition.schema.json", asset1, sizeof asset1 - 1},
  {"schema/activities/participation.table.json", asset2, sizeof asset2 - 1},
  {"schema/activities/rules/activity-cost.sql", asset3, sizeof asset3 - 1},
  {"schema/activities/rules/activity-finished.sql", asset4, sizeof asset4 - 1},
  {"schema/activities/rules/activity-plan.sql", asset5, sizeof asset5 - 1},
  {"schema/activities/rules/attended-hours.sql", asset6, sizeof asset6 - 1},
  {"schema/activities/rules/participant-active.sql", asset7, sizeof asset7 - 1},
  {"schema/activities/summaries/hour-attainment.sql", asset8, sizeof asset8 - 1},
  {"schema/common.schema.json", asset9, sizeof asset9 - 1},
  {"schema/consultation/public-forum.schema.json", asset10, sizeof asset10 - 1},
  {"schema/consultation/public-input.schema.json", asset11, sizeof asset11 - 1},
  {"schema/consultation/rules/input-disposition.sql", asset12, sizeof asset12 - 1},
  {"schema/consultation/summaries/public-input-register.sql", asset13, sizeof asset13 - 1},
  {"schema/evaluations/evaluation-instrument.schema.json", asset14, sizeof asset14 - 1},
  {"schema/evaluations/evaluation-response.table.json", asset15, sizeof asset15 - 1},
  {"schema/evaluations/evaluation-tally.table.json", asset16, sizeof asset16 - 1},
  {"schema/evaluations/evaluation.schema.json", asset17, sizeof asset17 - 1},
  {"schema/evaluations/post-training-assessment.table.json", asset18, sizeof asset18 - 1},
  {"schema/evaluations/professionalism-index.table.json", asset19, sizeof asset19 - 1},
  {"schema/evaluations/rules/evaluation-missing.sql", asset20, sizeof asset20 - 1},
  {"schema/evaluations/rules/tally-item.sql", asset21, sizeof asset21 - 1},
  {"schema/evaluations/skm-survey.schema.json", asset22, sizeof asset22 - 1},
  {"schema/evaluations/summaries/evaluation-by-activity.sql", asset23, sizeof asset23 - 1},
  {"schema/governance/approval.schema.json", asset24, sizeof asset24 - 1},
  {"schema/governance/processing-register.schema.json", asset25, sizeof asset25 - 1},
  {"schema/governance/rules/waiver-dates.sql", asset26, sizeof asset26 - 1},
  {"schema/governance/rules/waiver-expired.sql", asset27, sizeof asset27 - 1},
  {"schema/governance/waiver.schema.json", asset28, sizeof asset28 - 1},
  {"schema/needs/needs-response.table.json", asset29, sizeof asset29 - 1},
  {"schema/needs/needs-survey.schema.json", asset30, sizeof asset30 - 1},
  {"schema/needs/performance-gap.table.json", asset31, sizeof asset31 - 1},
  {"schema/needs/rules/response-standard.sql", asset32, sizeof asset32 - 1},
  {"schema/needs/rules/survey-sample.sql", asset33, sizeof asset33 - 1},
  {"schema/needs/summaries/needs-by-unit.sql", asset34, sizeof asset34 - 1},
  {"schema/needs/unit-performance.table.json", asset35, sizeof asset35 - 1},
  {"schema/plans/individual-plan.table.json", asset36, sizeof asset36 - 1},
  {"schema/plans/plan-item.schema.json", asset37, sizeof asset37 - 1},
  {"schema/plans/plan.schema.json", asset38, sizeof asset38 - 1},
  {"schema/plans/rules/plan-approval.sql", asset39, sizeof asset39 - 1},
  {"schema/plans/rules/plan-ceiling.sql", asset40, sizeof asset40 - 1},
  {"schema/plans/rules/plan-item-ceiling.sql", asset41, sizeof asset41 - 1},
  {"schema/plans/rules/plan-item-need.sql", asset42, sizeof asset42 - 1},
  {"schema/plans/rules/plan-schedule.sql", asset43, sizeof asset43 - 1},
  {"schema/plans/summaries/plan-coverage.sql", asset44, sizeof asset44 - 1},
  {"schema/plans/summaries/plan-realisation.sql", asset45, sizeof asset45 - 1},
  {"schema/policies/adjustment.schema.json", asset46, sizeof asset46 - 1},
  {"schema/policies/policy.schema.json", asset47, sizeof asset47 - 1},
  {"schema/policies/rules/adjustment-alternatives.sql", asset48, sizeof asset48 - 1},
  {"schema/policies/rules/adjustment-review.sql", asset49, sizeof asset49 - 1},
  {"schema/policies/rules/adjustment-value.sql", asset50, sizeof asset50 - 1},
  {"schema/policies/rules/legal-floor.sql", asset51, sizeof asset51 - 1},
  {"schema/policies/rules/policy-change.sql", asset52, sizeof asset52 - 1},
  {"schema/policies/rules/policy-dates.sql", asset53, sizeof asset53 - 1},
  {"schema/policies/rules/policy-deleted.sql", asset54, sizeof asset54 - 1},
  {"schema/policies/rules/policy-gazette.sql", asset55, sizeof asset55 - 1},
  {"schema/registry/competency-standard.schema.json", asset56, sizeof asset56 - 1},
  {"schema/registry/competency.schema.json", asset57, sizeof asset57 - 1},
  {"schema/registry/org-unit.schema.json", asset58, sizeof asset58 - 1},
  {"schema/registry/person.table.json", asset59, sizeof asset59 - 1},
  {"schema/registry/position.schema.json", asset60, sizeof asset60 - 1},
  {"schema/registry/reference-set.schema.json", asset61, sizeof asset61 - 1},
  {"schema/settings.schema.json", asset62, sizeof asset62 - 1},
  {"templates/activity.yaml", asset63, sizeof asset63 - 1},
  {"templates/adjustment.yaml", asset64, sizeof asset64 - 1},
  {"templates/approval.yaml", asset65, sizeof asset65 - 1},
  {"templates/bangkom.yaml", asset66, sizeof asset66 - 1},
  {"templates/competency-standard.yaml", asset67, sizeof asset67 - 1},
  {"templates/competency.yaml", asset68, sizeof asset68 - 1},
  {"templates/en/activity.yaml", asset69, sizeof asset69 - 1},
  {"templates/en/adjustment.yaml", asset70, sizeof asset70 - 1},
  {"templates/en/approval.yaml", asset71, sizeof asset71 - 1},
  {"templates/en/competency-standard.yaml", asset72, sizeof asset72 - 1},
  {"templates/en/competency.yaml", asset73, sizeof asset73 - 1},
  {"templates/en/evaluation-instrument.yaml", asset74, sizeof asset74 - 1},
  {"templates/en/evaluation.yaml", asset75, sizeof asset75 - 1},
  {"templates/en/learning-recognition.yaml", asset76, sizeof asset76 - 1},
  {"templates/en/needs-survey.yaml", asset77, sizeof asset77 - 1},
  {"templates/en/org-unit.yaml", asset78, sizeof asset78 - 1},
  {"templates/en/plan-item.yaml", asset79, sizeof asset79 - 1},
  {"templates/en/plan.yaml", asset80, sizeof asset80 - 1},
  {"templates/en/policy.md", asset81, sizeof asset81 - 1},
  {"templates/en/position.yaml", asset82, sizeof asset82 - 1},
  {"templates/en/processing-register.yaml", asset83, sizeof asset83 - 1},
  {"templates/en/public-forum.yaml", asset84, sizeof asset84 - 1},
  {"templates/en/public-input.yaml", asset85, sizeof asset85 - 1},
  {"templates/en/reference-set.yaml", asset86, sizeof asset86 - 1},
  {"templates/en/skm-survey.yaml", asset87, sizeof asset87 - 1},
  {"templates/en/waiver.yaml", asset88, sizeof asset88 - 1},
  {"templates/evaluation-instrument.yaml", asset89, sizeof asset89 - 1},
  {"templates/evaluation-response.csv", asset90, sizeof asset90 - 1},
  {"templates/evaluation-tally.csv", asset91, sizeof asset91 - 1},
  {"templates/evaluation.yaml", asset92, sizeof asset92 - 1},
  {"templates/gitattributes", asset93, sizeof asset93 - 1},
  {"templates/individual-plan.csv", asset94, sizeof asset94 - 1},
  {"templates/learning-recognition.yaml", asset95, sizeof asset95 - 1},
  {"templates/needs-response.csv", asset96, sizeof asset96 - 1},
  {"templates/needs-survey.yaml", asset97, sizeof asset97 - 1},
  {"templates/org-unit.yaml", asset98, sizeof asset98 - 1},
  {"templates/participation.csv", asset99, sizeof asset99 - 1},
  {"templates/performance-gap.csv", asset100, sizeof asset100 - 1},
  {"templates/person.csv", asset101, sizeof asset101 - 1},
  {"templates/plan-item.yaml", asset102, sizeof asset102 - 1},
  {"templates/plan.yaml", asset103, sizeof asset103 - 1},
  {"templates/policy.md", asset104, sizeof asset104 - 1},
  {"templates/position.yaml", asset105, sizeof asset105 - 1},
  {"templates/post-training-assessment.csv", asset106, sizeof asset106 - 1},
  {"templates/processing-register.yaml", asset107, sizeof asset107 - 1},
  {"templates/professionalism-index.csv", asset108, sizeof asset108 - 1},
  {"templates/public-forum.yaml", asset109, sizeof asset109 - 1},
  {"templates/public-input.yaml", asset110, sizeof asset110 - 1},
  {"templates/records/registry/reference/REF-1PJWE48-n-gain-kategori.yaml", asset111, sizeof asset111 - 1},
  {"templates/records/registry/reference/REF-2FV5RWH-ip-asn-kategori.yaml", asset112, sizeof asset112 - 1},
  {"templates/records/registry/reference/REF-2YTEKPH-ambang.yaml", asset113, sizeof asset113 - 1},
  {"templates/records/registry/reference/REF-6HTV15J-akun-belanja.yaml", asset114, sizeof asset114 - 1},
  {"templates/records/registry/reference/REF-823G0KJ-jabatan-level.yaml", asset115, sizeof asset115 - 1},
  {"templates/records/registry/reference/REF-9CH7GXW-hari-libur-2025.yaml", asset116, sizeof asset116 - 1},
  {"templates/records/registry/reference/REF-BBXXGPN-predikat.yaml", asset117, sizeof asset117 - 1},
  {"templates/records/registry/reference/REF-BP7D7BJ-hari-libur-2026.yaml", asset118, sizeof asset118 - 1},
  {"templates/records/registry/reference/REF-C5789WF-subkegiatan.yaml", asset119, sizeof asset119 - 1},
  {"templates/records/registry/reference/REF-CJWFMQJ-golongan.yaml", asset120, sizeof asset120 - 1},
  {"templates/records/registry/reference/REF-DM03ZMN-wilayah-kemendagri.yaml", asset121, sizeof asset121 - 1},
  {"templates/records/registry/reference/REF-HTWJ7JC-batas-tanggapan.yaml", asset122, sizeof asset122 - 1},
  {"templates/records/registry/reference/REF-HXXPX04-aturan-hitung.yaml", asset123, sizeof asset123 - 1},
  {"templates/records/registry/reference/REF-JMAXT8Y-predikat-sebaran.yaml", asset124, sizeof asset124 - 1},
  {"templates/records/registry/reference/REF-M7W0K2P-jalur-jp.yaml", asset125, sizeof asset125 - 1},
  {"templates/records/registry/reference/REF-NXWQFWE-wilayah-bps.yaml", asset126, sizeof asset126 - 1},
  {"templates/records/registry/reference/REF-RMGY0SM-skm-unsur.yaml", asset127, sizeof asset127 - 1},
  {"templates/records/registry/reference/REF-SFX6BM5-skm-mutu.yaml", asset128, sizeof asset128 - 1},
  {"templates/records/registry/reference/REF-T8DVGV3-jpm-kategori.yaml", asset129, sizeof asset129 - 1},
  {"templates/records/registry/reference/REF-TD2C5R8-ip-asn-bobot.yaml", asset130, sizeof asset130 - 1},
  {"templates/records/registry/reference/REF-WXRD8D1-hari-libur-2027.yaml", asset131, sizeof asset131 - 1},
  {"templates/records/registry/reference/REF-Z57DP59-kuadran-kinerja.yaml", asset132, sizeof asset132 - 1},
  {"templates/reference-set.yaml", asset133, sizeof asset133 - 1},
  {"templates/skm-survey.yaml", asset134, sizeof asset134 - 1},
  {"templates/unit-performance.csv", asset135, sizeof asset135 - 1},
  {"templates/waiver.yaml", asset136, sizeof asset136 - 1},
};

const struct bangkom_asset *bangkom_asset_at(size_t index) {
  return index < sizeof assets / sizeof *assets ? &assets[index] : NULL;
}
