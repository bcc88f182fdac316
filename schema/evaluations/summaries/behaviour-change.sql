-- behaviour-change: what participants do differently after a training
-- title.id: perubahan perilaku setelah pelatihan
-- description.en: Behaviours assessed before and after, each assessment of a person and a behaviour
--   counted once; how many improved, and how many of the persons apply what they learned.
-- description.id: Perilaku yang dinilai sebelum dan sesudah; tiap penilaian seorang pegawai dan satu
--   perilaku dihitung sekali; berapa yang membaik, dan berapa pegawai yang menerapkan pelajarannya.
-- formula: mean_change = mean(after - before); share_improved = 100 * (after > before) / assessments
-- source: Kirkpatrick, level 3 [S14]
-- verified: yes
-- small-groups: SELECT p.value FROM reference_set s
--   JOIN reference_set_parameters p ON p.record_id = s.id
--   WHERE s.set_id = 'ambang' AND p.key = 'kelompok_kecil' AND s.effective_from <= today()
--   ORDER BY s.effective_from DESC LIMIT 1
-- suppress: people; hides assessments, before, after, mean_change, improved, share_improved,
--   worse, not_applied
-- column evaluation: id; Evaluation; Evaluasi
-- column activity_title: text; Activity; Kegiatan
-- column people: integer; People; Pegawai
-- column assessments: integer; Assessments; Penilaian
-- column before: decimal 4; Before; Sebelum
-- column after: decimal 4; After; Sesudah
-- column mean_change: decimal 4; Mean change; Rata-rata perubahan
-- column improved: integer; Improved; Membaik
-- column share_improved: percent 2; Share improved; Bagian membaik
-- column worse: integer; Worse; Menurun
-- column not_applied: integer; Not applied; Tidak diterapkan
SELECT p.evaluation, a.title AS activity_title, count(DISTINCT p.person) AS people,
  count(*) AS assessments, ratio(sum(p.before), count(*), 4) AS before,
  ratio(sum(p.after), count(*), 4) AS after, ratio(sum(p.after - p.before), count(*), 4) AS mean_change,
  sum(p.after > p.before) AS improved, percent(sum(p.after > p.before), count(*)) AS share_improved,
  sum(p.after < p.before) AS worse, sum(p.applied = 'tidak') AS not_applied
FROM post_training_assessment p
JOIN evaluation e ON e.id = p.evaluation
JOIN activity a ON a.id = e.activity
GROUP BY p.evaluation
ORDER BY a.end DESC, a.title, p.evaluation;
