-- M03 for the customer as a whole: the purchase-weighted mean of the percentiles in the categories where the
-- measure is assessable (enough repeaters, enough peers, seen for two clocks), decision 8.
-- Reads by_category.rates, by_category.counts, by_category.clock; run settings.
CREATE TABLE category_percentiles AS
SELECT rates.customer_key,
       -1 AS category_key,
       sum(counts.purchases * rates.percentile::DECIMAL(18, 12))::DOUBLE / sum(counts.purchases) AS percentile
FROM by_category.rates AS rates
JOIN by_category.counts AS counts USING (customer_key, category_key)
JOIN by_category.clock AS clock USING (category_key)
CROSS JOIN run
WHERE clock.own
  AND rates.peers >= run.min_peers
  AND counts.tenure_days >= run.min_clocks * clock.clock_days
GROUP BY rates.customer_key;
