-- Whitespace: what look-alikes spend in the categories in which the customer bought nothing in the last 365 days. Sum
-- over these categories of (share of peers who buy there x median of what those spend there in 365 days). Peers are
-- the other buyers of these days in the same segment of the customer records, or all where there is no segment or fewer
-- than 20 of them. Unknown where one category only is bought, and for customers who never bought.
-- Reads occasions, customers, categories, known.customers; run settings. One row per customer.
WITH spent AS MATERIALIZED (
  SELECT customer_key, category_key, TRY_CAST(sum(amount) AS DECIMAL(18, 4)) AS amount
  FROM occasions
  CROSS JOIN run
  WHERE day > run.as_of - 365
  GROUP BY customer_key, category_key
  HAVING sum(amount) > 0
),
named AS (
  SELECT customer_key, max(segment) AS segment
  FROM known.customers
  WHERE segment IS NOT NULL
  GROUP BY customer_key
),
active AS (
  SELECT spenders.customer_key, named.segment
  FROM (SELECT DISTINCT customer_key FROM spent) AS spenders
  LEFT JOIN named USING (customer_key)
),
groups AS (
  SELECT segment, count(*) AS buyers
  FROM active
  CROSS JOIN run
  WHERE segment IS NOT NULL
  GROUP BY segment, run.min_peers
  HAVING count(*) > run.min_peers
  UNION ALL
  SELECT NULL, count(*) FROM active
),
members AS (
  SELECT bought.customer_key, groups.segment, active.customer_key IS NOT NULL AS is_active
  FROM (SELECT DISTINCT customer_key FROM occasions WHERE has_purchase) AS bought
  LEFT JOIN active USING (customer_key)
  LEFT JOIN named ON named.customer_key = bought.customer_key
  LEFT JOIN groups ON groups.segment = named.segment
),
worth AS (
  SELECT groups.segment,
         spent.category_key,
         count(*) * quantile_disc(spent.amount, 0.5) AS expected
  FROM spent
  JOIN active USING (customer_key)
  JOIN groups ON groups.segment IS NULL OR groups.segment = active.segment
  GROUP BY groups.segment, spent.category_key
),
ranges AS (
  SELECT segment, sum(expected) AS expected FROM worth GROUP BY segment
),
bought AS (
  SELECT members.customer_key, sum(worth.expected) AS expected
  FROM members
  JOIN spent USING (customer_key)
  JOIN worth ON worth.segment IS NOT DISTINCT FROM members.segment AND worth.category_key = spent.category_key
  GROUP BY members.customer_key
)
SELECT members.customer_key,
       CASE WHEN (SELECT count(DISTINCT category_key) FROM occasions) > 1 AND groups.buyers - members.is_active::INTEGER >= run.min_peers
         THEN (ranges.expected - coalesce(bought.expected, 0))::DOUBLE
           / (groups.buyers - members.is_active::INTEGER) END AS whitespace
FROM members
JOIN groups ON groups.segment IS NOT DISTINCT FROM members.segment
JOIN ranges ON ranges.segment IS NOT DISTINCT FROM members.segment
LEFT JOIN bought USING (customer_key)
CROSS JOIN run
