-- M11, M12, M28: the usable answers of questionnaires on 0–100, (score − min)/(max − min)·100. An answer outside its
-- scale, or on a scale without length, is none. An empty brand is ours, every other one a rival.
-- Reads known.surveys and run; one row per answer.
SELECT customer_key,
       response_id,
       date AS day,
       (run.as_of - date)::INTEGER AS age_days,
       lower(trim(item)) AS item,
       lower(nullif(trim(brand), '')) AS brand,
       TRY_CAST((score - scale_min) * 100 / nullif(scale_max - scale_min, 0) AS DECIMAL(13, 10)) AS score,
       scale_min = 0 AND scale_max = 10 AS of_ten
FROM known.surveys
CROSS JOIN run
WHERE customer_key IS NOT NULL
  AND scale_max > scale_min
  AND score BETWEEN scale_min AND scale_max
