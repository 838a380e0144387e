-- M12 gap to the best rival in the factors of loyalty: for each rival the mean of (own rating − that of the rival) over
-- the questions of the factor on which the customer rated both within 365 days, in points of 0–100; the rival that comes
-- off best counts. A brand's rating of a question is the mean of its answers of the latest day.
-- Reads survey_answers; one row per customer who rated us and a rival on a question of a factor.
WITH asked AS (
  SELECT customer_key,
         CASE
           WHEN item = 'sat_overall' OR item = 'disconfirm' OR item = 'ideal' THEN 'satisfaction'
           WHEN item = 'trust' THEN 'trust'
           WHEN item = 'affect' THEN 'affection'
           WHEN item = 'belong' THEN 'belonging'
           WHEN item = 'image' OR item = 'quality' THEN 'image'
         END AS factor,
         item,
         brand,
         day,
         score
  FROM survey_answers
  WHERE age_days <= 365
),
latest AS (
  SELECT customer_key, factor, item, brand, score
  FROM asked
  WHERE factor IS NOT NULL
  QUALIFY day = max(day) OVER (PARTITION BY customer_key, item, brand)
),
ratings AS (
  SELECT customer_key, factor, item, brand, (sum(score) / count(*))::DECIMAL(18, 10) AS score
  FROM latest
  GROUP BY customer_key, factor, item, brand
),
gaps AS (
  SELECT own.customer_key, own.factor, rival.brand, sum(own.score - rival.score)::DOUBLE / count(*) AS gap
  FROM ratings AS own
  JOIN ratings AS rival ON rival.customer_key = own.customer_key AND rival.item = own.item
  WHERE own.brand IS NULL AND rival.brand IS NOT NULL
  GROUP BY own.customer_key, own.factor, rival.brand
)
SELECT customer_key,
       min(gap) FILTER (factor = 'satisfaction') AS gap_satisfaction,
       min(gap) FILTER (factor = 'trust') AS gap_trust,
       min(gap) FILTER (factor = 'affection') AS gap_affection,
       min(gap) FILTER (factor = 'belonging') AS gap_belonging,
       min(gap) FILTER (factor = 'image') AS gap_brand_image
FROM gaps
GROUP BY customer_key
