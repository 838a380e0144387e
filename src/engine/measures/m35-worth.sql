-- M35 what a customer was worth as long as they were one: net amount of the 365 days up to the last purchase, or the fees
-- of a year where contracts bring more; and the mid-rank share of units that were worth less.
-- Reads leaving_windows, days, leaving_contracts; one row per unit that was ever active.
WITH spent AS (
  SELECT windows.customer_key, windows.category_key, sum(days.amount) AS amount
  FROM leaving_windows AS windows
  JOIN days ON days.customer_key = windows.customer_key AND days.category_key = windows.category_key
  WHERE days.day > windows.bought_on - 365 AND days.day <= windows.to_day
  GROUP BY windows.customer_key, windows.category_key
),
worths AS (
  SELECT windows.customer_key,
         windows.category_key,
         greatest(coalesce(spent.amount, 0), coalesce(contracts.yearly, 0)) AS run_rate
  FROM leaving_windows AS windows
  LEFT JOIN spent USING (customer_key, category_key)
  LEFT JOIN leaving_contracts AS contracts
    ON contracts.customer_key = windows.customer_key AND contracts.category_key = windows.category_key
),
kinds AS (
  SELECT category_key, run_rate, count(*) AS units FROM worths GROUP BY category_key, run_rate
),
ranks AS (
  SELECT category_key,
         run_rate,
         (2 * sum(units) OVER (PARTITION BY category_key ORDER BY run_rate) - units)::BIGINT
           / (2 * sum(units) OVER (PARTITION BY category_key))::DOUBLE AS former_rank
  FROM kinds
)
SELECT worths.customer_key, worths.category_key, worths.run_rate::DOUBLE AS run_rate, ranks.former_rank
FROM worths
JOIN ranks ON ranks.category_key = worths.category_key AND ranks.run_rate = worths.run_rate
