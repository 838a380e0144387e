-- Rank of what could be sold beside (potential, for code B) where the wallet is known: the mid-rank share of buyers who
-- spend less elsewhere. It stands before what look-alikes buy.
-- Reads wallets and counts; one row per customer (and category).
WITH known AS (
  SELECT counts.customer_key, counts.category_key, wallets.wallet_gap::DECIMAL(18, 4) AS potential
  FROM counts
  JOIN wallets USING (customer_key, category_key)
  WHERE wallets.wallet_gap IS NOT NULL
)
SELECT customer_key,
       category_key,
       (2 * rank() OVER below - 1 + count(*) OVER (PARTITION BY category_key, potential) - 1)::BIGINT
         / (2 * count(*) OVER (PARTITION BY category_key))::DOUBLE AS potential_rank
FROM known
WINDOW below AS (PARTITION BY category_key ORDER BY potential)
