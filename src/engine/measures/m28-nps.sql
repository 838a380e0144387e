-- M28 net promoter score: how many customers answer 9–10, 7–8 and 0–6 of 10 to the question of recommending us; the
-- latest answer of each customer on a scale of 0–10. Score and interval are the library's.
-- Reads survey_answers; one row.
WITH latest AS (
  SELECT score
  FROM survey_answers
  WHERE brand IS NULL AND item = 'recommend' AND of_ten
  QUALIFY row_number() OVER (PARTITION BY customer_key ORDER BY day DESC, response_id DESC, score DESC) = 1
)
SELECT count(*) FILTER (score >= 90)::INTEGER AS promoters,
       count(*) FILTER (score > 60 AND score < 90)::INTEGER AS passives,
       count(*) FILTER (score <= 60)::INTEGER AS detractors
FROM latest
