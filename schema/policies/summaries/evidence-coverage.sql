-- evidence-coverage: how many adjustments rest on figures that can be looked up again
-- title.id: penyesuaian yang berdasar angka yang dapat ditelusuri
-- description.en: Adjustments with at least one piece of evidence that names summary and column, the
--   commit that it was read from, and no record that there is not.
-- description.id: Penyesuaian dengan sedikitnya satu bukti yang menyebut ringkasan dan kolomnya, commit
--   tempat angkanya dibaca, dan tidak menyebut catatan yang tidak ada.
-- formula: share = 100 * covered / adjustments
-- source: [CONVENTION] [S24]
-- verified: yes
-- column year: year; Year; Tahun
-- column adjustments: integer; Adjustments; Penyesuaian
-- column with_evidence: integer; With evidence; Dengan bukti
-- column covered: integer; That can be looked up; Dapat ditelusuri
-- column share: percent 2; Share; Bagian
WITH cover AS (
  SELECT a.id, CAST(substr(a.decided_on, 1, 4) AS INTEGER) AS year, count(e.value) AS evidence,
    coalesce(max((e.record IS NULL OR r.id IS NOT NULL) AND e.summary IS NOT NULL AND e."column" IS NOT NULL
      AND e.at IS NOT NULL), 0) AS covered
  FROM adjustment a
  LEFT JOIN adjustment_rationale_evidence e ON e.record_id = a.id
  LEFT JOIN record r ON r.id = e.record
  GROUP BY a.id)
SELECT year, count(*) AS adjustments, sum(evidence > 0) AS with_evidence, sum(covered) AS covered,
  percent(sum(covered), count(*)) AS share
FROM cover
GROUP BY year
ORDER BY year;
