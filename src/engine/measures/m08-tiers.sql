-- M08 share of occasions in the cheapest and in the dearest tier, from 5 occasions with a tier on.
-- Reads tiers_bought; one row per customer (and category).
SELECT customer_key,
       unit(category_key) AS category_key,
       CASE WHEN sum(tiered) >= 5 THEN sum(cheapest) / sum(tiered) END AS cheapest_tier_share,
       CASE WHEN sum(tiered) >= 5 THEN sum(dearest) / sum(tiered) END AS premium_tier_share,
       sum(tiered) AS tiered_purchases
FROM tiers_bought
GROUP BY ALL
