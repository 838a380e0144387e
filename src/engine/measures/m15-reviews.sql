-- M15 advocacy, reviews: how many public ones praise (75 of 100 and above) and blame (25 and below, its mirror), and
-- the mean rating. Reviews are public unless they say that they
-- are not. The rating decides, not the tone of the words. A scale that is not given is read from the highest and lowest
-- rating without one: 1–5, 1–10 or 0–100, from 0 where a rating lies below 1. All of history.
-- Reads known.reviews, customers and run; one row per customer.
WITH scales AS (
  SELECT CASE WHEN max(rating) <= 5 THEN 5 WHEN max(rating) <= 10 THEN 10 ELSE 100 END AS highest,
         CASE WHEN min(rating) < 1 OR max(rating) > 10 THEN 0 ELSE 1 END AS lowest
  FROM known.reviews
  WHERE rating IS NOT NULL AND (scale_min IS NULL OR scale_max IS NULL)
),
bounded AS (
  SELECT customer_key,
         coalesce(public, true) AS is_public,
         rating,
         coalesce(scale_min, scales.lowest) AS low,
         coalesce(scale_max, scales.highest) AS high
  FROM known.reviews
  CROSS JOIN scales
  WHERE customer_key IS NOT NULL AND rating IS NOT NULL
),
rated AS (
  SELECT customer_key,
         is_public,
         (greatest(0, least(1, (rating - low) / (high - low))) * 100)::DECIMAL(18, 9) AS score
  FROM bounded
  WHERE high > low
),
counted AS (
  SELECT customer_key,
         count(*) FILTER (is_public AND score >= run.satisfied) AS praise,
         count(*) FILTER (is_public AND score <= 100 - run.satisfied) AS blame,
         sum(score)::DOUBLE / count(*) AS mean
  FROM rated
  CROSS JOIN run
  GROUP BY customer_key
)
SELECT customers.customer_key,
       coalesce(counted.praise, 0) AS public_praise,
       coalesce(counted.blame, 0) AS public_blame,
       counted.mean AS review_score
FROM customers
LEFT JOIN counted USING (customer_key)
