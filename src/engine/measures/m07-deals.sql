-- M07 deal dependence DPI = (d - q) / (1 - q), with d = (k + 2q) / (n + 2): the own share of deals, drawn to that of
-- peers by two pseudo-purchases, in excess of what the deals on offer explain (q: peers' share in the same weeks).
-- From 6 occasions on, and where deals are neither absent nor always on. A deal by coupon only counts half.
-- Coupons alike. Categories without peers count for the shares, not for the comparison.
-- Reads offers_taken; run settings. One row per customer (and category).
WITH pooled AS (
  SELECT customer_key,
         unit(category_key) AS category_key,
         sum(priced) AS priced,
         sum(halves) / 2 AS deals,
         sum(full_price) AS full_price,
         sum(priced) FILTER (has_priced_peers) AS n_deal,
         sum(halves) FILTER (has_priced_peers) / 2 AS k_deal,
         sum(expected_deals) FILTER (has_priced_peers)::DOUBLE / nullif(sum(priced) FILTER (has_priced_peers), 0) AS q_deal,
         sum(couponed) AS couponed,
         sum(occasions) FILTER (has_peers) AS n_coupon,
         sum(couponed) FILTER (has_peers) AS k_coupon,
         sum(expected_coupons) FILTER (has_peers)::DOUBLE / nullif(sum(occasions) FILTER (has_peers), 0) AS q_coupon
  FROM offers_taken
  GROUP BY ALL
)
SELECT customer_key,
       category_key,
       CASE WHEN n_deal >= min_purchases AND q_deal BETWEEN min_deals AND max_offers
         THEN ((k_deal + 2 * q_deal) / (n_deal + 2) - q_deal) / (1 - q_deal) END AS deal_dependence,
       q_deal AS deal_opportunity,
       deals / nullif(priced, 0) AS deal_share,
       full_price / nullif(priced, 0) AS full_price_share,
       priced AS priced_purchases,
       CASE WHEN n_coupon >= min_purchases AND q_coupon BETWEEN min_coupons AND max_offers
         THEN ((k_coupon + 2 * q_coupon) / (n_coupon + 2) - q_coupon) / (1 - q_coupon) END AS coupon_dependence,
       q_coupon AS coupon_opportunity,
       couponed AS coupon_purchases
FROM pooled
CROSS JOIN run
