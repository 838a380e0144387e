-- M07 deal dependence DPI = (d - q) / (1 - q), with d = (k + 2q) / (n + 2): the own share of deals, drawn to that of
-- peers by two pseudo-purchases, in excess of what the deals on offer explain. From 6 occasions on, and where deals are
-- neither absent nor always on. A deal by coupon only counts half. Coupons alike.
-- q is the share of deals among the occasions of peers in the same category from the week of the customer's first one
-- on, weighted by the own occasions over categories, as in M10. Not of the same weeks: who comes only in the weeks of a
-- sale meets peers who all bought on sale, and would look as if deals meant nothing to them. What season all have in
-- common is in the purchases of peers. With fewer than 5 of these a category is left out of the comparison.
-- Reads offer_weeks; run settings. One row per customer (and category).
WITH weeks AS (
  SELECT category_key,
         week,
         sum(mix >> 3 & 7)::BIGINT AS priced,
         sum(mix >> 12)::BIGINT AS halves,
         sum(mix & 7)::BIGINT AS occasions,
         sum(mix >> 6 & 7)::BIGINT AS couponed
  FROM offer_weeks
  GROUP BY category_key, week
),
-- Weeks count back from the as-of day: up to a week is from that week on.
since AS (
  SELECT category_key,
         week,
         (sum(priced) OVER later)::BIGINT AS priced,
         (sum(halves) OVER later)::BIGINT AS halves,
         (sum(occasions) OVER later)::BIGINT AS occasions,
         (sum(couponed) OVER later)::BIGINT AS couponed
  FROM weeks
  WINDOW later AS (PARTITION BY category_key ORDER BY week)
),
own AS (
  SELECT customer_key,
         category_key,
         max(week) AS week,
         sum(mix >> 3 & 7)::BIGINT AS priced,
         sum(mix >> 12)::BIGINT AS halves,
         sum(mix >> 9 & 7)::BIGINT AS full_price,
         sum(mix & 7)::BIGINT AS occasions,
         sum(mix >> 6 & 7)::BIGINT AS couponed
  FROM offer_weeks
  GROUP BY customer_key, category_key
),
offered AS (
  SELECT own.customer_key,
         unit(own.category_key) AS category_key,
         own.priced,
         own.halves,
         own.full_price,
         own.occasions,
         own.couponed,
         CASE WHEN since.priced - own.priced >= 5
           THEN ((since.halves - own.halves) / (2 * (since.priced - own.priced)))::DECIMAL(18, 12) END AS deals_of_peers,
         CASE WHEN since.occasions - own.occasions >= 5
           THEN ((since.couponed - own.couponed) / (since.occasions - own.occasions))::DECIMAL(18, 12) END AS coupons_of_peers
  FROM own
  JOIN since USING (category_key, week)
),
pooled AS (
  SELECT customer_key,
         category_key,
         sum(priced)::BIGINT AS priced,
         sum(halves)::BIGINT AS halves,
         sum(full_price)::BIGINT AS full_price,
         sum(couponed)::BIGINT AS couponed,
         sum(priced) FILTER (deals_of_peers IS NOT NULL)::BIGINT AS n_deal,
         sum(halves) FILTER (deals_of_peers IS NOT NULL)::BIGINT / 2 AS k_deal,
         sum(priced * deals_of_peers)::DOUBLE AS expected_deals,
         sum(occasions) FILTER (coupons_of_peers IS NOT NULL)::BIGINT AS n_coupon,
         sum(couponed) FILTER (coupons_of_peers IS NOT NULL)::BIGINT AS k_coupon,
         sum(occasions * coupons_of_peers)::DOUBLE AS expected_coupons
  FROM offered
  GROUP BY customer_key, category_key
),
rated AS (
  SELECT *, expected_deals / nullif(n_deal, 0) AS q_deal, expected_coupons / nullif(n_coupon, 0) AS q_coupon
  FROM pooled
)
SELECT customer_key,
       category_key,
       CASE WHEN n_deal >= min_purchases AND q_deal BETWEEN min_deals AND max_offers
         THEN ((k_deal + 2 * q_deal) / (n_deal + 2) - q_deal) / (1 - q_deal) END AS deal_dependence,
       q_deal AS deal_opportunity,
       halves / nullif(2 * priced, 0) AS deal_share,
       full_price / nullif(priced, 0) AS full_price_share,
       priced AS priced_purchases,
       CASE WHEN n_coupon >= min_purchases AND q_coupon BETWEEN min_coupons AND max_offers
         THEN ((k_coupon + 2 * q_coupon) / (n_coupon + 2) - q_coupon) / (1 - q_coupon) END AS coupon_dependence,
       q_coupon AS coupon_opportunity,
       couponed AS coupon_purchases
FROM rated
CROSS JOIN run
