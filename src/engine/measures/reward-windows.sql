-- M10: the windows of each calendar of rewards, as they were announced (they may overlap).
-- Reads reward_places and reward_campaigns; one row per calendar and campaign.
WITH members AS (
  SELECT DISTINCT calendar_key, unnest(campaigns) AS campaign_no FROM reward_places
)
SELECT calendar_key, campaign_no, kind_bit, from_day, to_day
FROM members
JOIN reward_campaigns USING (campaign_no)
