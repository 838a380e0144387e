-- M13 choice set: how many rivals could serve the customer, by the latest period of the own market. Whether new suppliers
-- may enter (`open`) does not change who is there. A region or category that the market does not know stays unknown.
-- Reads main_markets, known.market; one row per unit with a market.
WITH latest AS (
  SELECT category, lower(trim(region)) AS region, viable_suppliers, own_share
  FROM known.market
  QUALIFY row_number() OVER (
    PARTITION BY category, lower(trim(region)) ORDER BY period DESC, viable_suppliers, own_share
  ) = 1
)
SELECT customer_key, category_key, latest.viable_suppliers, latest.own_share AS own_market_share
FROM main_markets
JOIN latest USING (category, region)
