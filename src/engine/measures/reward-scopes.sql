-- M10: where each reward campaign with a known scope ran; an empty category or region means everywhere.
-- Reads reward_campaigns; one row per campaign, category and region.
WITH by_category AS (
  SELECT campaign_no, regions, nullif(trim(unnest(string_split(categories, '|'))), '') AS category
  FROM reward_campaigns
  WHERE has_window
),
by_region AS (
  SELECT campaign_no, category, nullif(trim(unnest(string_split(regions, '|'))), '') AS region
  FROM by_category
)
SELECT DISTINCT campaign_no,
       CASE WHEN category <> '*' AND category <> 'all' THEN category END AS category,
       CASE WHEN region <> '*' AND region <> 'all' THEN region END AS region
FROM by_region
