-- M03 where there is one category, or where each category is judged by itself: assessable with enough peers and
-- seen for two clocks.
-- Reads rates and clock; run settings.
SELECT rates.customer_key, rates.category_key, rates.percentile
FROM rates
JOIN clock USING (category_key)
CROSS JOIN run
WHERE rates.peers >= run.min_peers
  AND rates.tenure_days >= run.min_clocks * clock.clock_days
