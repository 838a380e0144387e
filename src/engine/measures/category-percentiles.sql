-- M03 for the customer as a whole: the purchase-weighted mean of the percentiles in the categories where the
-- measure is assessable (enough repeaters, enough peers, seen for two clocks), decision 8.
-- Reads by_category.rates and by_category.clock; run settings.
SELECT rates.customer_key,
       -1 AS category_key,
       sum(rates.purchases * rates.percentile::DECIMAL(18, 12))::DOUBLE / sum(rates.purchases) AS percentile
FROM by_category.rates AS rates
JOIN by_category.clock AS clock USING (category_key)
CROSS JOIN run
WHERE clock.own
  AND rates.peers >= run.min_peers
  AND rates.tenure_days >= run.min_clocks * clock.clock_days
GROUP BY rates.customer_key
