-- M07 deal dependence DPI = (d - q) / (1 - q), with d = (k + 2q) / (n + 2): the own share of deals, drawn to that of
-- peers by two pseudo-purchases, in excess of what the deals on offer explain. From 6 occasions on, and where deals are
-- neither absent nor always on. A deal by coupon only counts half. Coupons alike.
-- q is the mean, over the customer's occasions, of the share of deals among the occasions of peers in the same category
-- and week; with fewer than 5 of these, among their occasions in the category over the whole time. Occasions without
-- any peers in the category count for the own shares, not for the comparison.
-- Reads offer_weeks; run settings. One row per customer (and category).
WITH weeks AS (
  SELECT category_key,
         week,
         sum(priced)::BIGINT AS priced,
         sum(halves)::BIGINT AS halves,
         sum(occasions)::BIGINT AS occasions,
         sum(couponed)::BIGINT AS couponed
  FROM offer_weeks
  GROUP BY category_key, week
),
ever AS (
  SELECT category_key,
         sum(priced)::BIGINT AS priced,
         sum(halves)::BIGINT AS halves,
         sum(occasions)::BIGINT AS occasions,
         sum(couponed)::BIGINT AS couponed
  FROM weeks
  GROUP BY category_key
),
compared AS (
  SELECT own.*,
         CASE WHEN weeks.priced - own.priced >= 5
           THEN ((weeks.halves - own.halves) / (2 * (weeks.priced - own.priced)))::DECIMAL(18, 12) END AS deals_of_peers,
         CASE WHEN weeks.occasions - own.occasions >= 5
           THEN ((weeks.couponed - own.couponed) / (weeks.occasions - own.occasions))::DECIMAL(18, 12) END AS coupons_of_peers
  FROM offer_weeks AS own
  JOIN weeks USING (category_key, week)
),
-- A customer has at most seven occasions a week: only weeks with fewer than 12 can leave fewer than 5 to peers.
thin_weeks AS (
  SELECT category_key, week, priced, occasions
  FROM weeks
  WHERE priced BETWEEN 1 AND 11 OR occasions < 12
),
alone AS (
  SELECT DISTINCT customer_key, category_key
  FROM offer_weeks AS own
  JOIN thin_weeks USING (category_key, week)
  WHERE (own.priced > 0 AND thin_weeks.priced - own.priced < 5) OR thin_weeks.occasions - own.occasions < 5
),
own_ever AS (
  SELECT customer_key,
         category_key,
         sum(priced)::BIGINT AS priced,
         sum(halves)::BIGINT AS halves,
         sum(occasions)::BIGINT AS occasions,
         sum(couponed)::BIGINT AS couponed
  FROM offer_weeks
  SEMI JOIN alone USING (customer_key, category_key)
  GROUP BY customer_key, category_key
),
without_own AS (
  SELECT customer_key,
         category_key,
         ((ever.halves - own.halves) / nullif(2 * (ever.priced - own.priced), 0))::DECIMAL(18, 12) AS deals_of_peers,
         ((ever.couponed - own.couponed) / nullif(ever.occasions - own.occasions, 0))::DECIMAL(18, 12) AS coupons_of_peers
  FROM own_ever AS own
  JOIN ever USING (category_key)
),
offered AS (
  SELECT compared.customer_key,
         unit(compared.category_key) AS category_key,
         priced,
         halves,
         full_price,
         occasions,
         couponed,
         coalesce(compared.deals_of_peers, without_own.deals_of_peers) AS deals_of_peers,
         coalesce(compared.coupons_of_peers, without_own.coupons_of_peers) AS coupons_of_peers
  FROM compared
  LEFT JOIN without_own USING (customer_key, category_key)
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
