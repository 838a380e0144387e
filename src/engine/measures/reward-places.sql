-- M10: the reward campaigns that ran for a category in a region. Places with the same campaigns share a calendar, so
-- that few calendars serve all customers. Only regions that campaigns name are told apart; a customer whose region is
-- not known meets only campaigns that ran everywhere.
-- Reads reward_scopes, own_visits, customer_regions, categories; one row per category and region with campaigns.
WITH named AS (
  SELECT DISTINCT region FROM reward_scopes WHERE region IS NOT NULL
),
pairs AS (
  SELECT DISTINCT customer_key, category_key FROM own_visits
),
places AS (
  SELECT DISTINCT category_key, named.region
  FROM pairs
  LEFT JOIN customer_regions USING (customer_key)
  LEFT JOIN named ON named.region = customer_regions.region
),
applying AS (
  SELECT DISTINCT places.category_key, places.region, campaign_no
  FROM places
  JOIN categories USING (category_key)
  JOIN reward_scopes AS scopes
    ON (scopes.category IS NULL OR scopes.category = lower(trim(categories.category)))
   AND (scopes.region IS NULL OR scopes.region = places.region)
),
sets AS (
  SELECT category_key, region, list(campaign_no ORDER BY campaign_no) AS campaigns
  FROM applying
  GROUP BY category_key, region
)
SELECT category_key, region, dense_rank() OVER (ORDER BY campaigns)::INTEGER AS calendar_key, campaigns
FROM sets
