-- attended-hours: more hours attended than the activity has
-- title.id: JP diikuti melebihi JP program
-- severity: error
-- source: bangkom [R35]
-- verified: yes
-- why.en: nobody can attend more hours than were given
-- why.id: tidak ada yang dapat mengikuti lebih dari JP yang diselenggarakan
-- remedy.en: correct the hours of the participant or of the activity
-- remedy.id: perbaiki JP peserta atau JP kegiatannya
-- bad:
-- | person,attended_hours,pre_score,post_score,max_score,result
-- | ASN-00000MD,24,,,,lulus
-- | ASN-00000NF,24.5,,,,lulus
-- good:
-- | person,attended_hours,pre_score,post_score,max_score,result
-- | ASN-00000MD,24,,,,lulus
-- | ASN-00000NF,24,,,,lulus
-- message.en: {attended:number} hours attended, the activity has {hours:number}
-- message.id: {attended:number} JP diikuti, sedangkan kegiatannya {hours:number} JP
SELECT p.file, p.pointer || '/attended_hours' AS pointer, p.attended_hours AS attended, a.hours
FROM participation p
JOIN activity a ON a.id = p.activity
WHERE p.attended_hours > a.hours;
