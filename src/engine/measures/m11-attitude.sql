-- M11 attitude A, −1 to 1: the mean of the answers about us on satisfaction, recommendation, trust and affection,
-- 0–100 rescaled, each weighing 2^(−age/365 days); items weigh the same. Known with an answer of at most 365 days; older
-- ones enter with their weight. The tone of complaints is left out: a text is no scale, complaints speak in M16, and
-- who deleted them would raise the attitude.
-- Responses and their age are those that answered one of the four; where none did, those that answered anything about
-- us, so that the other questions are trusted as far as they were asked.
-- Reads survey_answers; one row per customer with an answer about us.
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
SELECT customer_key,
       CASE WHEN core_age <= 365 THEN least(1, greatest(-1, weighted / weights / 50 - 1)) END AS attitude,
       CASE WHEN core_waves > 0 THEN core_waves ELSE waves END AS attitude_waves,
       coalesce(core_age, age) AS attitude_age_days
FROM sums
