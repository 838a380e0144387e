-- M31 satisfaction before a unit left, 0–100: the last answer about us of that time.
-- Reads leaving_windows, known.surveys; one row per unit with such an answer.
SELECT windows.customer_key,
       windows.category_key,
       greatest(0, least(100, (surveys.score - surveys.scale_min)::DOUBLE / (surveys.scale_max - surveys.scale_min)::DOUBLE * 100)) AS leaving_satisfaction
FROM leaving_windows AS windows
JOIN known.surveys AS surveys ON surveys.customer_key = windows.customer_key
WHERE surveys.item = 'sat_overall'
  AND surveys.brand IS NULL
  AND surveys.score IS NOT NULL
  AND surveys.scale_max > surveys.scale_min
  AND surveys.date >= windows.from_day
  AND surveys.date <= windows.to_day
QUALIFY row_number() OVER (
  PARTITION BY windows.customer_key, windows.category_key ORDER BY surveys.date DESC, surveys.response_id DESC
) = 1
