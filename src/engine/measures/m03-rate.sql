-- M03 for every customer (and category).
-- Reads counts and rate_kinds.
SELECT counts.customer_key,
       counts.category_key,
       counts.purchases,
       counts.tenure_days,
       rate_kinds.peers,
       rate_kinds.purchases_per_day,
       rate_kinds.percentile
FROM counts
JOIN rate_kinds USING (category_key, purchases, tenure_days)
