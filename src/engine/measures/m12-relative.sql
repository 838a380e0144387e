-- M12 relative attitude: our rating minus the best rival's, on 0–100, divided by 100. Of satisfaction, quality and
-- recommendation the first item on which the customer rated both us and a rival within 365 days. A brand's rating is
-- the mean of its answers of the latest day.
-- Reads survey_answers; one row per customer who rated a rival within 365 days.
WITH recent AS (
  SELECT *, CASE item WHEN 'sat_overall' THEN 1 WHEN 'quality' THEN 2 WHEN 'recommend' THEN 3 END AS place
  FROM survey_answers
  WHERE age_days <= 365
),
latest AS (
  SELECT customer_key, place, brand, day, score
  FROM recent
  WHERE place IS NOT NULL
  QUALIFY day = max(day) OVER (PARTITION BY customer_key, place, brand)
),
ratings AS (
  SELECT customer_key, place, brand, sum(score)::DOUBLE / count(*) AS score
  FROM latest
  GROUP BY customer_key, place, brand
),
compared AS (
  SELECT customer_key,
         place,
         max(score) FILTER (brand IS NULL) AS own,
         max(score) FILTER (brand IS NOT NULL) AS rival
  FROM ratings
  GROUP BY customer_key, place
  HAVING own IS NOT NULL AND rival IS NOT NULL
  QUALIFY place = min(place) OVER (PARTITION BY customer_key)
),
asked AS (
  SELECT recent.customer_key,
         count(DISTINCT recent.brand) AS rivals,
         count(DISTINCT recent.response_id) FILTER (recent.place = compared.place) AS waves,
         min(recent.age_days) FILTER (recent.place = compared.place) AS age
  FROM recent
  LEFT JOIN compared USING (customer_key)
  WHERE recent.brand IS NOT NULL
  GROUP BY recent.customer_key
)
SELECT asked.customer_key,
       asked.rivals AS rivals_rated,
       CASE WHEN place IS NOT NULL THEN least(1, greatest(-1, (own - rival) / 100)) END AS relative_attitude,
       CASE WHEN place IS NOT NULL THEN waves END AS relative_waves,
       age AS relative_age_days
FROM asked
LEFT JOIN compared USING (customer_key)
