-- M09 who fell when our prices rose, and stayed away: the last rise that the customer met (at least 2 occasions in the
-- category in the 2H before, and one of the products that rose) since which the category was bought, up to the as-of
-- day, at no more than 70 % of the rate of those 2H, though still bought in the last H of them (who was silent already
-- did not leave for it). Only of those whose response to all rises together is such a fall.
-- Reads price_responses, rise_buyers, price_rises, occasions, response_clocks, run; one row per customer (and category).
WITH fallen AS (
  SELECT customer_key, category_key
  FROM price_responses
  CROSS JOIN run
  WHERE price_rise_response <= run.response_away
),
met AS (
  SELECT buyers.customer_key, buyers.category_key, rises.begins_on AS day, 2 * horizon AS days_before
  FROM rise_buyers AS buyers
  JOIN (SELECT DISTINCT category_key, week, begins_on FROM price_rises) AS rises
    ON rises.category_key = buyers.category_key AND rises.week = buyers.week
  SEMI JOIN fallen ON fallen.customer_key = buyers.customer_key AND fallen.category_key = unit(buyers.category_key)
  JOIN response_clocks ON response_clocks.category_key = unit(buyers.category_key)
  CROSS JOIN run
  WHERE rises.begins_on + horizon - 1 <= run.as_of AND buyers.last_day >= rises.begins_on - 2 * horizon
),
counted AS (
  SELECT met.customer_key,
         met.category_key,
         met.day,
         days_before,
         count(*) FILTER (occasions.day < met.day AND occasions.day >= met.day - days_before) AS before,
         count(*) FILTER (occasions.day >= met.day) AS bought,
         max(occasions.day) AS last_day
  FROM met
  JOIN occasions ON occasions.customer_key = met.customer_key AND occasions.category_key = met.category_key
  WHERE has_purchase
  GROUP BY ALL
)
SELECT customer_key, unit(category_key) AS category_key, min(run.as_of - day)::INTEGER AS price_rise_days_ago
FROM counted
CROSS JOIN run
WHERE before >= 2
  AND last_day >= day - days_before // 2
  AND bought * days_before <= run.response_away * before * (run.as_of - day + 1)
GROUP BY ALL
