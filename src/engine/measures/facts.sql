-- The facts of bare orders: one row per customer (and category).
-- Reads units, counts, rates, regularity, worth, value_ranks, category_percentiles, category_changes,
-- contract_ends.
SELECT units.customer_key,
       units.category_key,
       customers.customer_id,
       categories.category,
       coalesce(counts.purchases, 0)::INTEGER AS purchases,
       (worth.customer_key IS NOT NULL)::INTEGER AS has_transactions,
       (counts.first_day - DATE '1970-01-01')::INTEGER AS first_purchase_day,
       (counts.last_day - DATE '1970-01-01')::INTEGER AS last_purchase_day,
       rates.purchases_per_day * 365 AS purchases_per_year,
       category_percentiles.percentile AS rate_percentile,
       rates.percentile AS rough_rate_percentile,
       regularity.gap_variation,
       coalesce(worth.value_total, 0)::DOUBLE AS value_total,
       coalesce(worth.value_12m, 0)::DOUBLE AS value_12m,
       CASE WHEN counts.purchases IS NOT NULL THEN value_ranks.value_rank END AS value_rank,
       coalesce(worth.purchases_recent, 0)::INTEGER AS purchases_recent_half,
       coalesce(worth.purchases_previous, 0)::INTEGER AS purchases_previous_half,
       coalesce(worth.value_recent, 0)::DOUBLE AS value_recent_half,
       coalesce(worth.value_previous, 0)::DOUBLE AS value_previous_half,
       coalesce(category_changes.recent, 0)::INTEGER AS categories_recent_half,
       coalesce(category_changes.previous, 0)::INTEGER AS categories_previous_half,
       coalesce(worth.purchases_90d, 0)::INTEGER AS purchases_90d,
       (contract_ends.customer_key IS NOT NULL)::INTEGER AS terminated
FROM units
JOIN customers USING (customer_key)
LEFT JOIN categories USING (category_key)
LEFT JOIN counts USING (customer_key, category_key)
LEFT JOIN rates USING (customer_key, category_key)
LEFT JOIN regularity USING (customer_key, category_key)
LEFT JOIN worth USING (customer_key, category_key)
LEFT JOIN value_ranks
  ON value_ranks.category_key = worth.category_key
 AND value_ranks.value_12m = worth.value_12m
 AND value_ranks.value_total = worth.value_total
LEFT JOIN category_percentiles USING (customer_key, category_key)
LEFT JOIN category_changes USING (customer_key, category_key)
LEFT JOIN contract_ends USING (customer_key, category_key)
