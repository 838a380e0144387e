-- M32 where the spending went. The share of wallet of the latest four quarters (or as many months) against the year before;
-- whether nothing of the kind is bought any more since the last purchase with us; purchases elsewhere since. M34 partial
-- defection: what is spent with us, or its share, fell to a half or less while spending in the category stayed at nine
-- tenths or more.
-- Reads leaving_windows, wallet_rows, known.wallet, bought_elsewhere, categories and run; one row per unit with a wallet or
-- purchases elsewhere.
WITH own_rows AS (
  SELECT customer_key, unit(category_key) AS category_key, category, period, total, own
  FROM wallet_rows
  WHERE total IS NOT NULL AND own IS NOT NULL
),
aged AS (
  SELECT *, datediff('month', period, max(period) OVER (PARTITION BY customer_key, category_key)) AS age
  FROM own_rows
  CROSS JOIN run
  QUALIFY max(period) OVER (PARTITION BY customer_key, category_key) >= run.as_of - 365
),
years AS (
  SELECT customer_key,
         category_key,
         sum(total) FILTER (age < 12)::DOUBLE AS total_now,
         sum(own) FILTER (age < 12)::DOUBLE AS own_now,
         sum(total) FILTER (age >= 12 AND age < 24)::DOUBLE AS total_then,
         sum(own) FILTER (age >= 12 AND age < 24)::DOUBLE AS own_then
  FROM aged
  GROUP BY customer_key, category_key
  HAVING count(*) FILTER (age < 12) = count(*) FILTER (age >= 12 AND age < 24)
),
since AS (
  SELECT windows.customer_key,
         windows.category_key,
         count(*) AS periods,
         count(*) FILTER (wallet.total_spend > coalesce(wallet.own_spend, 0) * 1.05) AS elsewhere,
         count(*) FILTER (wallet.total_spend > 0) AS buying
  FROM leaving_windows AS windows
  JOIN known.wallet AS wallet ON wallet.customer_key = windows.customer_key
  LEFT JOIN categories ON categories.category = wallet.category
  WHERE wallet.period > windows.bought_on AND wallet.total_spend IS NOT NULL
    AND (windows.category_key = -1 OR categories.category_key = windows.category_key)
  GROUP BY windows.customer_key, windows.category_key
),
seen AS (
  SELECT windows.customer_key, windows.category_key, count(DISTINCT bought.day) AS days
  FROM leaving_windows AS windows
  JOIN bought_elsewhere AS bought ON bought.customer_key = windows.customer_key
  WHERE bought.day > windows.bought_on AND unit(bought.category_key) = windows.category_key
  GROUP BY windows.customer_key, windows.category_key
)
SELECT windows.customer_key,
       windows.category_key,
       own_now / nullif(total_now, 0) - own_then / nullif(total_then, 0) AS wallet_shift,
       CASE WHEN since.periods > 0 THEN (since.buying = 0)::INTEGER END AS category_stopped,
       CASE WHEN since.periods > 0 OR seen.days > 0 THEN coalesce(since.elsewhere, 0) + coalesce(seen.days, 0) END AS elsewhere_after,
       CASE
         WHEN own_then > 0 AND total_then > 0
           THEN (total_now >= 0.9 * total_then
             AND (own_now <= 0.5 * own_then OR own_now * total_then <= 0.5 * own_then * total_now))::INTEGER
       END AS partial_defection
FROM leaving_windows AS windows
LEFT JOIN years USING (customer_key, category_key)
LEFT JOIN since USING (customer_key, category_key)
LEFT JOIN seen USING (customer_key, category_key)
WHERE years.customer_key IS NOT NULL OR since.customer_key IS NOT NULL OR seen.customer_key IS NOT NULL
