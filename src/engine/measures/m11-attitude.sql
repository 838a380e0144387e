-- M11 attitude A, −1 to 1: the mean of the answers about us on satisfaction, recommendation, trust and affection, and of
-- the tone of complaints, 0–100 rescaled, each weighing 2^(−age/365 days); items weigh the same. The tone of a complaint
-- is the lowest rung of satisfaction whose words it uses, one of the three below neutral: 0, 16.7 or 33.3 (§9.2, seven
-- rungs). A complaint in plain words says nothing. Known with an answer of at most 365 days: a complaint alone makes no
-- attitude, so that nobody is known as dissatisfied only; older answers enter with their weight.
-- Responses and their age are those that answered one of the four; where none did, those that answered anything about
-- us, so that the other questions are trusted as far as they were asked.
-- Reads survey_answers, text_tags and run; one row per customer with an answer about us.
WITH answers AS (
  SELECT customer_key,
         response_id,
         age_days,
         score,
         item IN ('sat_overall', 'recommend', 'trust', 'affect') AS is_core,
         pow(2, -age_days / 365)::DECIMAL(18, 12) AS weight
  FROM survey_answers
  WHERE brand IS NULL
),
tones AS (
  SELECT customer_key, pow(2, -(run.as_of - day) / 365)::DECIMAL(18, 12) AS weight, score
  FROM (
    SELECT customer_key,
           text_key,
           day,
           min(CASE tag WHEN 'indignant' THEN 0 WHEN 'annoyed' THEN 1 ELSE 2 END) * 100 / 6 AS score
    FROM text_tags
    WHERE source = 'cases' AND kind = 'complaint' AND tag IN ('indignant', 'annoyed', 'regretful')
    GROUP BY customer_key, text_key, day
  )
  CROSS JOIN run
),
complained AS (
  SELECT customer_key, sum(weight * score::DECIMAL(13, 10)) AS weighted, sum(weight) AS weights
  FROM tones
  GROUP BY customer_key
),
sums AS (
  SELECT customer_key,
         sum(weight * score) FILTER (is_core)::DOUBLE AS weighted,
         sum(weight) FILTER (is_core)::DOUBLE AS weights,
         count(DISTINCT response_id) FILTER (is_core) AS core_waves,
         min(age_days) FILTER (is_core) AS core_age,
         count(DISTINCT response_id) AS waves,
         min(age_days) AS age
  FROM answers
  GROUP BY customer_key
)
SELECT sums.customer_key,
       CASE
         WHEN core_age <= 365 THEN least(
           1,
           greatest(
             -1,
             (sums.weighted + coalesce(complained.weighted::DOUBLE, 0))
             / (sums.weights + coalesce(complained.weights::DOUBLE, 0)) / 50 - 1
           )
         )
       END AS attitude,
       CASE WHEN core_waves > 0 THEN core_waves ELSE waves END AS attitude_waves,
       coalesce(core_age, age) AS attitude_age_days
FROM sums
LEFT JOIN complained USING (customer_key)
