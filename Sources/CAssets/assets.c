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
#embed "../../schema/activities/rules/activity-account.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset4[] = {
#embed "../../schema/activities/rules/activity-cost.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset5[] = {
#embed "../../schema/activities/rules/activity-finished.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset6[] = {
#embed "../../schema/activities/rules/activity-plan.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset7[] = {
#embed "../../schema/activities/rules/activity-twice.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset8[] = {
#embed "../../schema/activities/rules/activity-year.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset9[] = {
#embed "../../schema/activities/rules/attended-hours.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset10[] = {
#embed "../../schema/activities/rules/certificate-date.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset11[] = {
#embed "../../schema/activities/rules/certificate-expiring.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset12[] = {
#embed "../../schema/activities/rules/certificate-number.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset13[] = {
#embed "../../schema/activities/rules/distance-hours.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset14[] = {
#embed "../../schema/activities/rules/hour-credit.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset15[] = {
#embed "../../schema/activities/rules/monthly-maximum.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset16[] = {
#embed "../../schema/activities/rules/participant-active.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset17[] = {
#embed "../../schema/activities/rules/participation-twice.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset18[] = {
#embed "../../schema/activities/rules/recognition-twice.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset19[] = {
#embed "../../schema/activities/rules/score-maximum.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset20[] = {
#embed "../../schema/activities/rules/session-hours.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset21[] = {
#embed "../../schema/activities/summaries/attendance-by-activity.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset22[] = {
#embed "../../schema/activities/summaries/cost-by-activity.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset23[] = {
#embed "../../schema/activities/summaries/hour-attainment.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset24[] = {
#embed "../../schema/activities/summaries/hour-ceiling.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset25[] = {
#embed "../../schema/activities/summaries/hour-credit-by-form.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset26[] = {
#embed "../../schema/activities/summaries/hour-credit.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset27[] = {
#embed "../../schema/activities/summaries/hour-outlook-by-unit.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset28[] = {
#embed "../../schema/activities/summaries/hour-outlook.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset29[] = {
#embed "../../schema/common.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset30[] = {
#embed "../../schema/consultation/public-forum.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset31[] = {
#embed "../../schema/consultation/public-input.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset32[] = {
#embed "../../schema/consultation/rules/forum-attendance.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset33[] = {
#embed "../../schema/consultation/rules/forum-minutes.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset34[] = {
#embed "../../schema/consultation/rules/input-disposition.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset35[] = {
#embed "../../schema/consultation/rules/input-due.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset36[] = {
#embed "../../schema/consultation/rules/input-forum-date.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset37[] = {
#embed "../../schema/consultation/rules/input-overdue.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset38[] = {
#embed "../../schema/consultation/rules/input-reason.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset39[] = {
#embed "../../schema/consultation/summaries/input-deadlines.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset40[] = {
#embed "../../schema/consultation/summaries/public-input-register.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset41[] = {
#embed "../../schema/consultation/summaries/response-times.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset42[] = {
#embed "../../schema/evaluations/evaluation-instrument.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset43[] = {
#embed "../../schema/evaluations/evaluation-response.table.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset44[] = {
#embed "../../schema/evaluations/evaluation-tally.table.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset45[] = {
#embed "../../schema/evaluations/evaluation.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset46[] = {
#embed "../../schema/evaluations/post-training-assessment.table.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset47[] = {
#embed "../../schema/evaluations/professionalism-index.table.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset48[] = {
#embed "../../schema/evaluations/rules/answer-item.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset49[] = {
#embed "../../schema/evaluations/rules/answer-missing.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset50[] = {
#embed "../../schema/evaluations/rules/answer-scale.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset51[] = {
#embed "../../schema/evaluations/rules/assessment-date.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset52[] = {
#embed "../../schema/evaluations/rules/assessment-missing.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset53[] = {
#embed "../../schema/evaluations/rules/evaluation-missing.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset54[] = {
#embed "../../schema/evaluations/rules/evaluation-representative.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset55[] = {
#embed "../../schema/evaluations/rules/index-position.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset56[] = {
#embed "../../schema/evaluations/rules/index-total.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset57[] = {
#embed "../../schema/evaluations/rules/instrument-change.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset58[] = {
#embed "../../schema/evaluations/rules/instrument-reliability.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset59[] = {
#embed "../../schema/evaluations/rules/skm-count.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset60[] = {
#embed "../../schema/evaluations/rules/skm-element.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset61[] = {
#embed "../../schema/evaluations/rules/skm-overdue.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset62[] = {
#embed "../../schema/evaluations/rules/tally-item.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset63[] = {
#embed "../../schema/evaluations/rules/tally-sum.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset64[] = {
#embed "../../schema/evaluations/skm-survey.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset65[] = {
#embed "../../schema/evaluations/summaries/behaviour-change.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset66[] = {
#embed "../../schema/evaluations/summaries/evaluation-by-activity.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset67[] = {
#embed "../../schema/evaluations/summaries/evaluation-by-item.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset68[] = {
#embed "../../schema/evaluations/summaries/evaluation-composite.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset69[] = {
#embed "../../schema/evaluations/summaries/learning-gain.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset70[] = {
#embed "../../schema/evaluations/summaries/professionalism-by-person.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset71[] = {
#embed "../../schema/evaluations/summaries/professionalism-index.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset72[] = {
#embed "../../schema/evaluations/summaries/questionnaire-reliability.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset73[] = {
#embed "../../schema/evaluations/summaries/sample-adequacy.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset74[] = {
#embed "../../schema/evaluations/summaries/satisfaction-by-element.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset75[] = {
#embed "../../schema/evaluations/summaries/satisfaction-by-service.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset76[] = {
#embed "../../schema/evaluations/summaries/satisfaction-by-year.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset77[] = {
#embed "../../schema/evaluations/summaries/training-return.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset78[] = {
#embed "../../schema/findings.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset79[] = {
#embed "../../schema/governance/approval.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset80[] = {
#embed "../../schema/governance/processing-register.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset81[] = {
#embed "../../schema/governance/review.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset82[] = {
#embed "../../schema/governance/rules/retention-passed.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset83[] = {
#embed "../../schema/governance/rules/review-changed.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset84[] = {
#embed "../../schema/governance/rules/review-postponed.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset85[] = {
#embed "../../schema/governance/rules/waiver-dates.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset86[] = {
#embed "../../schema/governance/rules/waiver-expired.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset87[] = {
#embed "../../schema/governance/summaries/due.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset88[] = {
#embed "../../schema/governance/summaries/trace-breaks.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset89[] = {
#embed "../../schema/governance/summaries/trace.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset90[] = {
#embed "../../schema/governance/waiver.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset91[] = {
#embed "../../schema/needs/needs-response.table.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset92[] = {
#embed "../../schema/needs/needs-survey.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset93[] = {
#embed "../../schema/needs/performance-gap.table.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset94[] = {
#embed "../../schema/needs/rules/predicate-distribution.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset95[] = {
#embed "../../schema/needs/rules/predicate-quadrant.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset96[] = {
#embed "../../schema/needs/rules/predicate-scheme.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset97[] = {
#embed "../../schema/needs/rules/response-inflated.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset98[] = {
#embed "../../schema/needs/rules/response-scale.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset99[] = {
#embed "../../schema/needs/rules/response-standard.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset100[] = {
#embed "../../schema/needs/rules/response-unanchored.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset101[] = {
#embed "../../schema/needs/rules/survey-sample.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset102[] = {
#embed "../../schema/needs/summaries/job-match-by-unit.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset103[] = {
#embed "../../schema/needs/summaries/job-match.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset104[] = {
#embed "../../schema/needs/summaries/needs-by-competency.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset105[] = {
#embed "../../schema/needs/summaries/needs-by-unit.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset106[] = {
#embed "../../schema/needs/summaries/needs-proposals.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset107[] = {
#embed "../../schema/needs/summaries/predicate-distribution.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset108[] = {
#embed "../../schema/needs/unit-performance.table.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset109[] = {
#embed "../../schema/plans/individual-plan.table.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset110[] = {
#embed "../../schema/plans/plan-item.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset111[] = {
#embed "../../schema/plans/plan.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset112[] = {
#embed "../../schema/plans/rules/account-unknown.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset113[] = {
#embed "../../schema/plans/rules/curriculum-note.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset114[] = {
#embed "../../schema/plans/rules/plan-analysis.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset115[] = {
#embed "../../schema/plans/rules/plan-approval.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset116[] = {
#embed "../../schema/plans/rules/plan-ceiling.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset117[] = {
#embed "../../schema/plans/rules/plan-change.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset118[] = {
#embed "../../schema/plans/rules/plan-inventory.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset119[] = {
#embed "../../schema/plans/rules/plan-item-ceiling.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset120[] = {
#embed "../../schema/plans/rules/plan-item-change.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset121[] = {
#embed "../../schema/plans/rules/plan-item-need.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset122[] = {
#embed "../../schema/plans/rules/plan-overlap.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset123[] = {
#embed "../../schema/plans/rules/plan-schedule.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset124[] = {
#embed "../../schema/plans/rules/plan-total.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset125[] = {
#embed "../../schema/plans/rules/plan-unapproved.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset126[] = {
#embed "../../schema/plans/rules/planned-hours-high.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset127[] = {
#embed "../../schema/plans/rules/planned-hours-low.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset128[] = {
#embed "../../schema/plans/rules/rejection-reason.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset129[] = {
#embed "../../schema/plans/summaries/plan-coverage.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset130[] = {
#embed "../../schema/plans/summaries/plan-realisation.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset131[] = {
#embed "../../schema/policies/adjustment.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset132[] = {
#embed "../../schema/policies/policy.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset133[] = {
#embed "../../schema/policies/rules/adjustment-alternatives.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset134[] = {
#embed "../../schema/policies/rules/adjustment-backdated.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset135[] = {
#embed "../../schema/policies/rules/adjustment-before.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset136[] = {
#embed "../../schema/policies/rules/adjustment-review.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset137[] = {
#embed "../../schema/policies/rules/adjustment-value.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset138[] = {
#embed "../../schema/policies/rules/amendment-extent.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset139[] = {
#embed "../../schema/policies/rules/amendment-ordinal.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset140[] = {
#embed "../../schema/policies/rules/correction-meaning.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset141[] = {
#embed "../../schema/policies/rules/deciding-role.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset142[] = {
#embed "../../schema/policies/rules/evidence-age.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset143[] = {
#embed "../../schema/policies/rules/evidence-date.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset144[] = {
#embed "../../schema/policies/rules/legal-floor.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset145[] = {
#embed "../../schema/policies/rules/parameter-dates.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset146[] = {
#embed "../../schema/policies/rules/policy-change.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset147[] = {
#embed "../../schema/policies/rules/policy-dates.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset148[] = {
#embed "../../schema/policies/rules/policy-deleted.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset149[] = {
#embed "../../schema/policies/rules/policy-gazette.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset150[] = {
#embed "../../schema/policies/rules/policy-status.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset151[] = {
#embed "../../schema/policies/rules/revocation-rank.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset152[] = {
#embed "../../schema/policies/rules/revoked-changed.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset153[] = {
#embed "../../schema/policies/rules/succession-cycle.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset154[] = {
#embed "../../schema/policies/summaries/evidence-coverage.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset155[] = {
#embed "../../schema/policies/summaries/policy-amendments.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset156[] = {
#embed "../../schema/policies/summaries/policy-effect.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset157[] = {
#embed "../../schema/policies/summaries/policy-in-force.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset158[] = {
#embed "../../schema/policies/summaries/reasons.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset159[] = {
#embed "../../schema/registry/competency-standard.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset160[] = {
#embed "../../schema/registry/competency.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset161[] = {
#embed "../../schema/registry/org-unit.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset162[] = {
#embed "../../schema/registry/person.table.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset163[] = {
#embed "../../schema/registry/position.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset164[] = {
#embed "../../schema/registry/reference-set.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset165[] = {
#embed "../../schema/registry/rules/date-order.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset166[] = {
#embed "../../schema/registry/rules/district-unknown.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset167[] = {
#embed "../../schema/settings.schema.json" suffix(, 0) if_empty(0)
};
static const unsigned char asset168[] = {
#embed "../../templates/activity.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset169[] = {
#embed "../../templates/adjustment.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset170[] = {
#embed "../../templates/approval.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset171[] = {
#embed "../../templates/bangkom.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset172[] = {
#embed "../../templates/ci/github.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset173[] = {
#embed "../../templates/ci/gitlab.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset174[] = {
#embed "../../templates/competency-standard.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset175[] = {
#embed "../../templates/competency.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset176[] = {
#embed "../../templates/en/activity.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset177[] = {
#embed "../../templates/en/adjustment.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset178[] = {
#embed "../../templates/en/approval.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset179[] = {
#embed "../../templates/en/competency-standard.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset180[] = {
#embed "../../templates/en/competency.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset181[] = {
#embed "../../templates/en/evaluation-instrument.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset182[] = {
#embed "../../templates/en/evaluation.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset183[] = {
#embed "../../templates/en/learning-recognition.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset184[] = {
#embed "../../templates/en/needs-proposal.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset185[] = {
#embed "../../templates/en/needs-survey.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset186[] = {
#embed "../../templates/en/org-unit.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset187[] = {
#embed "../../templates/en/plan-item.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset188[] = {
#embed "../../templates/en/plan.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset189[] = {
#embed "../../templates/en/policy.md" suffix(, 0) if_empty(0)
};
static const unsigned char asset190[] = {
#embed "../../templates/en/position.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset191[] = {
#embed "../../templates/en/processing-register.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset192[] = {
#embed "../../templates/en/public-forum.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset193[] = {
#embed "../../templates/en/public-input.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset194[] = {
#embed "../../templates/en/reference-set.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset195[] = {
#embed "../../templates/en/review.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset196[] = {
#embed "../../templates/en/skm-survey.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset197[] = {
#embed "../../templates/en/waiver.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset198[] = {
#embed "../../templates/evaluation-instrument.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset199[] = {
#embed "../../templates/evaluation-response.csv" suffix(, 0) if_empty(0)
};
static const unsigned char asset200[] = {
#embed "../../templates/evaluation-tally.csv" suffix(, 0) if_empty(0)
};
static const unsigned char asset201[] = {
#embed "../../templates/evaluation.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset202[] = {
#embed "../../templates/gitattributes" suffix(, 0) if_empty(0)
};
static const unsigned char asset203[] = {
#embed "../../templates/individual-plan.csv" suffix(, 0) if_empty(0)
};
static const unsigned char asset204[] = {
#embed "../../templates/learning-recognition.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset205[] = {
#embed "../../templates/needs-proposal.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset206[] = {
#embed "../../templates/needs-response.csv" suffix(, 0) if_empty(0)
};
static const unsigned char asset207[] = {
#embed "../../templates/needs-survey.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset208[] = {
#embed "../../templates/org-unit.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset209[] = {
#embed "../../templates/participation.csv" suffix(, 0) if_empty(0)
};
static const unsigned char asset210[] = {
#embed "../../templates/performance-gap.csv" suffix(, 0) if_empty(0)
};
static const unsigned char asset211[] = {
#embed "../../templates/person.csv" suffix(, 0) if_empty(0)
};
static const unsigned char asset212[] = {
#embed "../../templates/plan-item.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset213[] = {
#embed "../../templates/plan.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset214[] = {
#embed "../../templates/policy.md" suffix(, 0) if_empty(0)
};
static const unsigned char asset215[] = {
#embed "../../templates/position.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset216[] = {
#embed "../../templates/post-training-assessment.csv" suffix(, 0) if_empty(0)
};
static const unsigned char asset217[] = {
#embed "../../templates/processing-register.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset218[] = {
#embed "../../templates/professionalism-index.csv" suffix(, 0) if_empty(0)
};
static const unsigned char asset219[] = {
#embed "../../templates/public-forum.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset220[] = {
#embed "../../templates/public-input.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset221[] = {
#embed "../../templates/records/queries/kegiatan-menurut-jalur.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset222[] = {
#embed "../../templates/records/queries/masukan-belum-dijawab.sql" suffix(, 0) if_empty(0)
};
static const unsigned char asset223[] = {
#embed "../../templates/records/registry/reference/REF-1PJWE48-n-gain-kategori.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset224[] = {
#embed "../../templates/records/registry/reference/REF-2FV5RWH-ip-asn-kategori.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset225[] = {
#embed "../../templates/records/registry/reference/REF-2YTEKPH-ambang.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset226[] = {
#embed "../../templates/records/registry/reference/REF-6HTV15J-akun-belanja.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset227[] = {
#embed "../../templates/records/registry/reference/REF-823G0KJ-jabatan-level.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset228[] = {
#embed "../../templates/records/registry/reference/REF-9CH7GXW-hari-libur-2025.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset229[] = {
#embed "../../templates/records/registry/reference/REF-BBXXGPN-predikat.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset230[] = {
#embed "../../templates/records/registry/reference/REF-BP7D7BJ-hari-libur-2026.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset231[] = {
#embed "../../templates/records/registry/reference/REF-C5789WF-subkegiatan.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset232[] = {
#embed "../../templates/records/registry/reference/REF-CJWFMQJ-golongan.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset233[] = {
#embed "../../templates/records/registry/reference/REF-DM03ZMN-wilayah-kemendagri.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset234[] = {
#embed "../../templates/records/registry/reference/REF-HTWJ7JC-batas-tanggapan.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset235[] = {
#embed "../../templates/records/registry/reference/REF-HXXPX04-aturan-hitung.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset236[] = {
#embed "../../templates/records/registry/reference/REF-JMAXT8Y-predikat-sebaran.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset237[] = {
#embed "../../templates/records/registry/reference/REF-M7W0K2P-jalur-jp.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset238[] = {
#embed "../../templates/records/registry/reference/REF-NXWQFWE-wilayah-bps.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset239[] = {
#embed "../../templates/records/registry/reference/REF-RMGY0SM-skm-unsur.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset240[] = {
#embed "../../templates/records/registry/reference/REF-SFX6BM5-skm-mutu.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset241[] = {
#embed "../../templates/records/registry/reference/REF-T8DVGV3-jpm-kategori.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset242[] = {
#embed "../../templates/records/registry/reference/REF-TD2C5R8-ip-asn-bobot.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset243[] = {
#embed "../../templates/records/registry/reference/REF-WXRD8D1-hari-libur-2027.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset244[] = {
#embed "../../templates/records/registry/reference/REF-Z57DP59-kuadran-kinerja.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset245[] = {
#embed "../../templates/reference-set.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset246[] = {
#embed "../../templates/review.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset247[] = {
#embed "../../templates/skm-survey.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char asset248[] = {
#embed "../../templates/unit-performance.csv" suffix(, 0) if_empty(0)
};
static const unsigned char asset249[] = {
#embed "../../templates/waiver.yaml" suffix(, 0) if_empty(0)
};

static const struct bangkom_asset assets[] = {
  {"schema/activities/activity.schema.json", asset0, sizeof asset0 - 1},
  {"schema/activities/learning-recognition.schema.json", asset1, sizeof asset1 - 1},
  {"schema/activities/participation.table.json", asset2, sizeof asset2 - 1},
  {"schema/activities/rules/activity-account.sql", asset3, sizeof asset3 - 1},
  {"schema/activities/rules/activity-cost.sql", asset4, sizeof asset4 - 1},
  {"schema/activities/rules/activity-finished.sql", asset5, sizeof asset5 - 1},
  {"schema/activities/rules/activity-plan.sql", asset6, sizeof asset6 - 1},
  {"schema/activities/rules/activity-twice.sql", asset7, sizeof asset7 - 1},
  {"schema/activities/rules/activity-year.sql", asset8, sizeof asset8 - 1},
  {"schema/activities/rules/attended-hours.sql", asset9, sizeof asset9 - 1},
  {"schema/activities/rules/certificate-date.sql", asset10, sizeof asset10 - 1},
  {"schema/activities/rules/certificate-expiring.sql", asset11, sizeof asset11 - 1},
  {"schema/activities/rules/certificate-number.sql", asset12, sizeof asset12 - 1},
  {"schema/activities/rules/distance-hours.sql", asset13, sizeof asset13 - 1},
  {"schema/activities/rules/hour-credit.sql", asset14, sizeof asset14 - 1},
  {"schema/activities/rules/monthly-maximum.sql", asset15, sizeof asset15 - 1},
  {"schema/activities/rules/participant-active.sql", asset16, sizeof asset16 - 1},
  {"schema/activities/rules/participation-twice.sql", asset17, sizeof asset17 - 1},
  {"schema/activities/rules/recognition-twice.sql", asset18, sizeof asset18 - 1},
  {"schema/activities/rules/score-maximum.sql", asset19, sizeof asset19 - 1},
  {"schema/activities/rules/session-hours.sql", asset20, sizeof asset20 - 1},
  {"schema/activities/summaries/attendance-by-activity.sql", asset21, sizeof asset21 - 1},
  {"schema/activities/summaries/cost-by-activity.sql", asset22, sizeof asset22 - 1},
  {"schema/activities/summaries/hour-attainment.sql", asset23, sizeof asset23 - 1},
  {"schema/activities/summaries/hour-ceiling.sql", asset24, sizeof asset24 - 1},
  {"schema/activities/summaries/hour-credit-by-form.sql", asset25, sizeof asset25 - 1},
  {"schema/activities/summaries/hour-credit.sql", asset26, sizeof asset26 - 1},
  {"schema/activities/summaries/hour-outlook-by-unit.sql", asset27, sizeof asset27 - 1},
  {"schema/activities/summaries/hour-outlook.sql", asset28, sizeof asset28 - 1},
  {"schema/common.schema.json", asset29, sizeof asset29 - 1},
  {"schema/consultation/public-forum.schema.json", asset30, sizeof asset30 - 1},
  {"schema/consultation/public-input.schema.json", asset31, sizeof asset31 - 1},
  {"schema/consultation/rules/forum-attendance.sql", asset32, sizeof asset32 - 1},
  {"schema/consultation/rules/forum-minutes.sql", asset33, sizeof asset33 - 1},
  {"schema/consultation/rules/input-disposition.sql", asset34, sizeof asset34 - 1},
  {"schema/consultation/rules/input-due.sql", asset35, sizeof asset35 - 1},
  {"schema/consultation/rules/input-forum-date.sql", asset36, sizeof asset36 - 1},
  {"schema/consultation/rules/input-overdue.sql", asset37, sizeof asset37 - 1},
  {"schema/consultation/rules/input-reason.sql", asset38, sizeof asset38 - 1},
  {"schema/consultation/summaries/input-deadlines.sql", asset39, sizeof asset39 - 1},
  {"schema/consultation/summaries/public-input-register.sql", asset40, sizeof asset40 - 1},
  {"schema/consultation/summaries/response-times.sql", asset41, sizeof asset41 - 1},
  {"schema/evaluations/evaluation-instrument.schema.json", asset42, sizeof asset42 - 1},
  {"schema/evaluations/evaluation-response.table.json", asset43, sizeof asset43 - 1},
  {"schema/evaluations/evaluation-tally.table.json", asset44, sizeof asset44 - 1},
  {"schema/evaluations/evaluation.schema.json", asset45, sizeof asset45 - 1},
  {"schema/evaluations/post-training-assessment.table.json", asset46, sizeof asset46 - 1},
  {"schema/evaluations/professionalism-index.table.json", asset47, sizeof asset47 - 1},
  {"schema/evaluations/rules/answer-item.sql", asset48, sizeof asset48 - 1},
  {"schema/evaluations/rules/answer-missing.sql", asset49, sizeof asset49 - 1},
  {"schema/evaluations/rules/answer-scale.sql", asset50, sizeof asset50 - 1},
  {"schema/evaluations/rules/assessment-date.sql", asset51, sizeof asset51 - 1},
  {"schema/evaluations/rules/assessment-missing.sql", asset52, sizeof asset52 - 1},
  {"schema/evaluations/rules/evaluation-missing.sql", asset53, sizeof asset53 - 1},
  {"schema/evaluations/rules/evaluation-representative.sql", asset54, sizeof asset54 - 1},
  {"schema/evaluations/rules/index-position.sql", asset55, sizeof asset55 - 1},
  {"schema/evaluations/rules/index-total.sql", asset56, sizeof asset56 - 1},
  {"schema/evaluations/rules/instrument-change.sql", asset57, sizeof asset57 - 1},
  {"schema/evaluations/rules/instrument-reliability.sql", asset58, sizeof asset58 - 1},
  {"schema/evaluations/rules/skm-count.sql", asset59, sizeof asset59 - 1},
  {"schema/evaluations/rules/skm-element.sql", asset60, sizeof asset60 - 1},
  {"schema/evaluations/rules/skm-overdue.sql", asset61, sizeof asset61 - 1},
  {"schema/evaluations/rules/tally-item.sql", asset62, sizeof asset62 - 1},
  {"schema/evaluations/rules/tally-sum.sql", asset63, sizeof asset63 - 1},
  {"schema/evaluations/skm-survey.schema.json", asset64, sizeof asset64 - 1},
  {"schema/evaluations/summaries/behaviour-change.sql", asset65, sizeof asset65 - 1},
  {"schema/evaluations/summaries/evaluation-by-activity.sql", asset66, sizeof asset66 - 1},
  {"schema/evaluations/summaries/evaluation-by-item.sql", asset67, sizeof asset67 - 1},
  {"schema/evaluations/summaries/evaluation-composite.sql", asset68, sizeof asset68 - 1},
  {"schema/evaluations/summaries/learning-gain.sql", asset69, sizeof asset69 - 1},
  {"schema/evaluations/summaries/professionalism-by-person.sql", asset70, sizeof asset70 - 1},
  {"schema/evaluations/summaries/professionalism-index.sql", asset71, sizeof asset71 - 1},
  {"schema/evaluations/summaries/questionnaire-reliability.sql", asset72, sizeof asset72 - 1},
  {"schema/evaluations/summaries/sample-adequacy.sql", asset73, sizeof asset73 - 1},
  {"schema/evaluations/summaries/satisfaction-by-element.sql", asset74, sizeof asset74 - 1},
  {"schema/evaluations/summaries/satisfaction-by-service.sql", asset75, sizeof asset75 - 1},
  {"schema/evaluations/summaries/satisfaction-by-year.sql", asset76, sizeof asset76 - 1},
  {"schema/evaluations/summaries/training-return.sql", asset77, sizeof asset77 - 1},
  {"schema/findings.schema.json", asset78, sizeof asset78 - 1},
  {"schema/governance/approval.schema.json", asset79, sizeof asset79 - 1},
  {"schema/governance/processing-register.schema.json", asset80, sizeof asset80 - 1},
  {"schema/governance/review.schema.json", asset81, sizeof asset81 - 1},
  {"schema/governance/rules/retention-passed.sql", asset82, sizeof asset82 - 1},
  {"schema/governance/rules/review-changed.sql", asset83, sizeof asset83 - 1},
  {"schema/governance/rules/review-postponed.sql", asset84, sizeof asset84 - 1},
  {"schema/governance/rules/waiver-dates.sql", asset85, sizeof asset85 - 1},
  {"schema/governance/rules/waiver-expired.sql", asset86, sizeof asset86 - 1},
  {"schema/governance/summaries/due.sql", asset87, sizeof asset87 - 1},
  {"schema/governance/summaries/trace-breaks.sql", asset88, sizeof asset88 - 1},
  {"schema/governance/summaries/trace.sql", asset89, sizeof asset89 - 1},
  {"schema/governance/waiver.schema.json", asset90, sizeof asset90 - 1},
  {"schema/needs/needs-response.table.json", asset91, sizeof asset91 - 1},
  {"schema/needs/needs-survey.schema.json", asset92, sizeof asset92 - 1},
  {"schema/needs/performance-gap.table.json", asset93, sizeof asset93 - 1},
  {"schema/needs/rules/predicate-distribution.sql", asset94, sizeof asset94 - 1},
  {"schema/needs/rules/predicate-quadrant.sql", asset95, sizeof asset95 - 1},
  {"schema/needs/rules/predicate-scheme.sql", asset96, sizeof asset96 - 1},
  {"schema/needs/rules/response-inflated.sql", asset97, sizeof asset97 - 1},
  {"schema/needs/rules/response-scale.sql", asset98, sizeof asset98 - 1},
  {"schema/needs/rules/response-standard.sql", asset99, sizeof asset99 - 1},
  {"schema/needs/rules/response-unanchored.sql", asset100, sizeof asset100 - 1},
  {"schema/needs/rules/survey-sample.sql", asset101, sizeof asset101 - 1},
  {"schema/needs/summaries/job-match-by-unit.sql", asset102, sizeof asset102 - 1},
  {"schema/needs/summaries/job-match.sql", asset103, sizeof asset103 - 1},
  {"schema/needs/summaries/needs-by-competency.sql", asset104, sizeof asset104 - 1},
  {"schema/needs/summaries/needs-by-unit.sql", asset105, sizeof asset105 - 1},
  {"schema/needs/summaries/needs-proposals.sql", asset106, sizeof asset106 - 1},
  {"schema/needs/summaries/predicate-distribution.sql", asset107, sizeof asset107 - 1},
  {"schema/needs/unit-performance.table.json", asset108, sizeof asset108 - 1},
  {"schema/plans/individual-plan.table.json", asset109, sizeof asset109 - 1},
  {"schema/plans/plan-item.schema.json", asset110, sizeof asset110 - 1},
  {"schema/plans/plan.schema.json", asset111, sizeof asset111 - 1},
  {"schema/plans/rules/account-unknown.sql", asset112, sizeof asset112 - 1},
  {"schema/plans/rules/curriculum-note.sql", asset113, sizeof asset113 - 1},
  {"schema/plans/rules/plan-analysis.sql", asset114, sizeof asset114 - 1},
  {"schema/plans/rules/plan-approval.sql", asset115, sizeof asset115 - 1},
  {"schema/plans/rules/plan-ceiling.sql", asset116, sizeof asset116 - 1},
  {"schema/plans/rules/plan-change.sql", asset117, sizeof asset117 - 1},
  {"schema/plans/rules/plan-inventory.sql", asset118, sizeof asset118 - 1},
  {"schema/plans/rules/plan-item-ceiling.sql", asset119, sizeof asset119 - 1},
  {"schema/plans/rules/plan-item-change.sql", asset120, sizeof asset120 - 1},
  {"schema/plans/rules/plan-item-need.sql", asset121, sizeof asset121 - 1},
  {"schema/plans/rules/plan-overlap.sql", asset122, sizeof asset122 - 1},
  {"schema/plans/rules/plan-schedule.sql", asset123, sizeof asset123 - 1},
  {"schema/plans/rules/plan-total.sql", asset124, sizeof asset124 - 1},
  {"schema/plans/rules/plan-unapproved.sql", asset125, sizeof asset125 - 1},
  {"schema/plans/rules/planned-hours-high.sql", asset126, sizeof asset126 - 1},
  {"schema/plans/rules/planned-hours-low.sql", asset127, sizeof asset127 - 1},
  {"schema/plans/rules/rejection-reason.sql", asset128, sizeof asset128 - 1},
  {"schema/plans/summaries/plan-coverage.sql", asset129, sizeof asset129 - 1},
  {"schema/plans/summaries/plan-realisation.sql", asset130, sizeof asset130 - 1},
  {"schema/policies/adjustment.schema.json", asset131, sizeof asset131 - 1},
  {"schema/policies/policy.schema.json", asset132, sizeof asset132 - 1},
  {"schema/policies/rules/adjustment-alternatives.sql", asset133, sizeof asset133 - 1},
  {"schema/policies/rules/adjustment-backdated.sql", asset134, sizeof asset134 - 1},
  {"schema/policies/rules/adjustment-before.sql", asset135, sizeof asset135 - 1},
  {"schema/policies/rules/adjustment-review.sql", asset136, sizeof asset136 - 1},
  {"schema/policies/rules/adjustment-value.sql", asset137, sizeof asset137 - 1},
  {"schema/policies/rules/amendment-extent.sql", asset138, sizeof asset138 - 1},
  {"schema/policies/rules/amendment-ordinal.sql", asset139, sizeof asset139 - 1},
  {"schema/policies/rules/correction-meaning.sql", asset140, sizeof asset140 - 1},
  {"schema/policies/rules/deciding-role.sql", asset141, sizeof asset141 - 1},
  {"schema/policies/rules/evidence-age.sql", asset142, sizeof asset142 - 1},
  {"schema/policies/rules/evidence-date.sql", asset143, sizeof asset143 - 1},
  {"schema/policies/rules/legal-floor.sql", asset144, sizeof asset144 - 1},
  {"schema/policies/rules/parameter-dates.sql", asset145, sizeof asset145 - 1},
  {"schema/policies/rules/policy-change.sql", asset146, sizeof asset146 - 1},
  {"schema/policies/rules/policy-dates.sql", asset147, sizeof asset147 - 1},
  {"schema/policies/rules/policy-deleted.sql", asset148, sizeof asset148 - 1},
  {"schema/policies/rules/policy-gazette.sql", asset149, sizeof asset149 - 1},
  {"schema/policies/rules/policy-status.sql", asset150, sizeof asset150 - 1},
  {"schema/policies/rules/revocation-rank.sql", asset151, sizeof asset151 - 1},
  {"schema/policies/rules/revoked-changed.sql", asset152, sizeof asset152 - 1},
  {"schema/policies/rules/succession-cycle.sql", asset153, sizeof asset153 - 1},
  {"schema/policies/summaries/evidence-coverage.sql", asset154, sizeof asset154 - 1},
  {"schema/policies/summaries/policy-amendments.sql", asset155, sizeof asset155 - 1},
  {"schema/policies/summaries/policy-effect.sql", asset156, sizeof asset156 - 1},
  {"schema/policies/summaries/policy-in-force.sql", asset157, sizeof asset157 - 1},
  {"schema/policies/summaries/reasons.sql", asset158, sizeof asset158 - 1},
  {"schema/registry/competency-standard.schema.json", asset159, sizeof asset159 - 1},
  {"schema/registry/competency.schema.json", asset160, sizeof asset160 - 1},
  {"schema/registry/org-unit.schema.json", asset161, sizeof asset161 - 1},
  {"schema/registry/person.table.json", asset162, sizeof asset162 - 1},
  {"schema/registry/position.schema.json", asset163, sizeof asset163 - 1},
  {"schema/registry/reference-set.schema.json", asset164, sizeof asset164 - 1},
  {"schema/registry/rules/date-order.sql", asset165, sizeof asset165 - 1},
  {"schema/registry/rules/district-unknown.sql", asset166, sizeof asset166 - 1},
  {"schema/settings.schema.json", asset167, sizeof asset167 - 1},
  {"templates/activity.yaml", asset168, sizeof asset168 - 1},
  {"templates/adjustment.yaml", asset169, sizeof asset169 - 1},
  {"templates/approval.yaml", asset170, sizeof asset170 - 1},
  {"templates/bangkom.yaml", asset171, sizeof asset171 - 1},
  {"templates/ci/github.yaml", asset172, sizeof asset172 - 1},
  {"templates/ci/gitlab.yaml", asset173, sizeof asset173 - 1},
  {"templates/competency-standard.yaml", asset174, sizeof asset174 - 1},
  {"templates/competency.yaml", asset175, sizeof asset175 - 1},
  {"templates/en/activity.yaml", asset176, sizeof asset176 - 1},
  {"templates/en/adjustment.yaml", asset177, sizeof asset177 - 1},
  {"templates/en/approval.yaml", asset178, sizeof asset178 - 1},
  {"templates/en/competency-standard.yaml", asset179, sizeof asset179 - 1},
  {"templates/en/competency.yaml", asset180, sizeof asset180 - 1},
  {"templates/en/evaluation-instrument.yaml", asset181, sizeof asset181 - 1},
  {"templates/en/evaluation.yaml", asset182, sizeof asset182 - 1},
  {"templates/en/learning-recognition.yaml", asset183, sizeof asset183 - 1},
  {"templates/en/needs-proposal.yaml", asset184, sizeof asset184 - 1},
  {"templates/en/needs-survey.yaml", asset185, sizeof asset185 - 1},
  {"templates/en/org-unit.yaml", asset186, sizeof asset186 - 1},
  {"templates/en/plan-item.yaml", asset187, sizeof asset187 - 1},
  {"templates/en/plan.yaml", asset188, sizeof asset188 - 1},
  {"templates/en/policy.md", asset189, sizeof asset189 - 1},
  {"templates/en/position.yaml", asset190, sizeof asset190 - 1},
  {"templates/en/processing-register.yaml", asset191, sizeof asset191 - 1},
  {"templates/en/public-forum.yaml", asset192, sizeof asset192 - 1},
  {"templates/en/public-input.yaml", asset193, sizeof asset193 - 1},
  {"templates/en/reference-set.yaml", asset194, sizeof asset194 - 1},
  {"templates/en/review.yaml", asset195, sizeof asset195 - 1},
  {"templates/en/skm-survey.yaml", asset196, sizeof asset196 - 1},
  {"templates/en/waiver.yaml", asset197, sizeof asset197 - 1},
  {"templates/evaluation-instrument.yaml", asset198, sizeof asset198 - 1},
  {"templates/evaluation-response.csv", asset199, sizeof asset199 - 1},
  {"templates/evaluation-tally.csv", asset200, sizeof asset200 - 1},
  {"templates/evaluation.yaml", asset201, sizeof asset201 - 1},
  {"templates/gitattributes", asset202, sizeof asset202 - 1},
  {"templates/individual-plan.csv", asset203, sizeof asset203 - 1},
  {"templates/learning-recognition.yaml", asset204, sizeof asset204 - 1},
  {"templates/needs-proposal.yaml", asset205, sizeof asset205 - 1},
  {"templates/needs-response.csv", asset206, sizeof asset206 - 1},
  {"templates/needs-survey.yaml", asset207, sizeof asset207 - 1},
  {"templates/org-unit.yaml", asset208, sizeof asset208 - 1},
  {"templates/participation.csv", asset209, sizeof asset209 - 1},
  {"templates/performance-gap.csv", asset210, sizeof asset210 - 1},
  {"templates/person.csv", asset211, sizeof asset211 - 1},
  {"templates/plan-item.yaml", asset212, sizeof asset212 - 1},
  {"templates/plan.yaml", asset213, sizeof asset213 - 1},
  {"templates/policy.md", asset214, sizeof asset214 - 1},
  {"templates/position.yaml", asset215, sizeof asset215 - 1},
  {"templates/post-training-assessment.csv", asset216, sizeof asset216 - 1},
  {"templates/processing-register.yaml", asset217, sizeof asset217 - 1},
  {"templates/professionalism-index.csv", asset218, sizeof asset218 - 1},
  {"templates/public-forum.yaml", asset219, sizeof asset219 - 1},
  {"templates/public-input.yaml", asset220, sizeof asset220 - 1},
  {"templates/records/queries/kegiatan-menurut-jalur.sql", asset221, sizeof asset221 - 1},
  {"templates/records/queries/masukan-belum-dijawab.sql", asset222, sizeof asset222 - 1},
  {"templates/records/registry/reference/REF-1PJWE48-n-gain-kategori.yaml", asset223, sizeof asset223 - 1},
  {"templates/records/registry/reference/REF-2FV5RWH-ip-asn-kategori.yaml", asset224, sizeof asset224 - 1},
  {"templates/records/registry/reference/REF-2YTEKPH-ambang.yaml", asset225, sizeof asset225 - 1},
  {"templates/records/registry/reference/REF-6HTV15J-akun-belanja.yaml", asset226, sizeof asset226 - 1},
  {"templates/records/registry/reference/REF-823G0KJ-jabatan-level.yaml", asset227, sizeof asset227 - 1},
  {"templates/records/registry/reference/REF-9CH7GXW-hari-libur-2025.yaml", asset228, sizeof asset228 - 1},
  {"templates/records/registry/reference/REF-BBXXGPN-predikat.yaml", asset229, sizeof asset229 - 1},
  {"templates/records/registry/reference/REF-BP7D7BJ-hari-libur-2026.yaml", asset230, sizeof asset230 - 1},
  {"templates/records/registry/reference/REF-C5789WF-subkegiatan.yaml", asset231, sizeof asset231 - 1},
  {"templates/records/registry/reference/REF-CJWFMQJ-golongan.yaml", asset232, sizeof asset232 - 1},
  {"templates/records/registry/reference/REF-DM03ZMN-wilayah-kemendagri.yaml", asset233, sizeof asset233 - 1},
  {"templates/records/registry/reference/REF-HTWJ7JC-batas-tanggapan.yaml", asset234, sizeof asset234 - 1},
  {"templates/records/registry/reference/REF-HXXPX04-aturan-hitung.yaml", asset235, sizeof asset235 - 1},
  {"templates/records/registry/reference/REF-JMAXT8Y-predikat-sebaran.yaml", asset236, sizeof asset236 - 1},
  {"templates/records/registry/reference/REF-M7W0K2P-jalur-jp.yaml", asset237, sizeof asset237 - 1},
  {"templates/records/registry/reference/REF-NXWQFWE-wilayah-bps.yaml", asset238, sizeof asset238 - 1},
  {"templates/records/registry/reference/REF-RMGY0SM-skm-unsur.yaml", asset239, sizeof asset239 - 1},
  {"templates/records/registry/reference/REF-SFX6BM5-skm-mutu.yaml", asset240, sizeof asset240 - 1},
  {"templates/records/registry/reference/REF-T8DVGV3-jpm-kategori.yaml", asset241, sizeof asset241 - 1},
  {"templates/records/registry/reference/REF-TD2C5R8-ip-asn-bobot.yaml", asset242, sizeof asset242 - 1},
  {"templates/records/registry/reference/REF-WXRD8D1-hari-libur-2027.yaml", asset243, sizeof asset243 - 1},
  {"templates/records/registry/reference/REF-Z57DP59-kuadran-kinerja.yaml", asset244, sizeof asset244 - 1},
  {"templates/reference-set.yaml", asset245, sizeof asset245 - 1},
  {"templates/review.yaml", asset246, sizeof asset246 - 1},
  {"templates/skm-survey.yaml", asset247, sizeof asset247 - 1},
  {"templates/unit-performance.csv", asset248, sizeof asset248 - 1},
  {"templates/waiver.yaml", asset249, sizeof asset249 - 1},
};

const struct bangkom_asset *bangkom_asset_at(size_t index) {
  return index < sizeof assets / sizeof *assets ? &assets[index] : NULL;
}
