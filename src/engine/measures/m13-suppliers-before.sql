-- M13 choice set before a rival came: viable rivals in the market of the customer in the last whole period before the
-- entry after which the customer fell (the period of the entry may count the rival already; where it is the first one
-- known, that one).
-- Reads rivals_left, main_markets, known.market, run; one row per unit that fell when a rival came.
SELECT fell.customer_key, fell.category_key, market.viable_suppliers AS suppliers_before_entry
FROM rivals_left AS fell
CROSS JOIN run
JOIN main_markets AS main ON main.customer_key = fell.customer_key AND main.category_key = fell.category_key
JOIN (
  SELECT category, lower(trim(region)) AS region, period, max(viable_suppliers) AS viable_suppliers,
         lead(period) OVER (PARTITION BY category, lower(trim(region)) ORDER BY period) AS next_period
  FROM known.market
  GROUP BY category, lower(trim(region)), period
) AS market
  ON market.category = main.category AND market.region = main.region
 AND market.period <= run.as_of - fell.rival_entry_days_ago
QUALIFY row_number() OVER (
  PARTITION BY fell.customer_key, fell.category_key
  ORDER BY coalesce(market.next_period <= run.as_of - fell.rival_entry_days_ago, false) DESC, market.period DESC
) = 1
