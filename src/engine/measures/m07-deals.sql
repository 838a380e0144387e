-- M07 deal dependence DPI = (d - q) / (1 - q), with d = (k + 2q) / (n + 2): the own share of deals, drawn to that of
-- peers by two pseudo-purchases, in excess of what the deals on offer explain. From 6 occasions on, and where deals are
-- neither absent nor always on. A deal by coupon only counts half. Coupons alike.
-- q is the mean, over the customer's occasions, of the share of deals among the occasions of peers in the same category
-- and week; with fewer than 5 of these, among their occasions in the category over the whole time. Occasions without
-- any peers in the category count for the own shares, not for the comparison.
-- Weeks of customers with the same counts compare alike: each kind (category, week, counts) is compared once.
-- Reads offer_weeks; run settings. One row per customer (and category).
WITH kinds AS (
  SELECT category_key,
         week,
         mix,
         count(*) AS customers,
         (mix & 7)::SMALLINT AS occasions,
         (mix >> 3 & 7)::SMALLINT AS priced,
         (mix >> 6 & 7)::SMALLINT AS couponed,
         (mix >> 9 & 7)::SMALLINT AS full_price,
         (mix >> 12)::SMALLINT AS halves
  FROM offer_weeks
  GROUP BY category_key, week, mix
),
weeks AS (
  SELECT category_key,
         week,
         sum(priced * customers)::BIGINT AS priced,
         sum(halves * customers)::BIGINT AS halves,
         sum(occasions * customers)::BIGINT AS occasions,
         sum(couponed * customers)::BIGINT AS couponed
  FROM kinds
  GROUP BY category_key, week
),
compared AS (
  SELECT own.*,
         CASE WHEN weeks.priced - own.priced >= 5
           THEN ((weeks.halves - own.halves) / (2 * (weeks.priced - own.priced)))::DECIMAL(18, 12) END AS deals_of_peers,
         CASE WHEN weeks.occasions - own.occasions >= 5
           THEN ((weeks.couponed - own.couponed) / (weeks.occasions - own.occasions))::DECIMAL(18, 12) END AS coupons_of_peers
  FROM kinds AS own
  JOIN weeks USING (category_key, week)
),
-- Weeks that left fewer than 5 occasions to peers.
few AS (
  SELECT offer_weeks.customer_key, compared.*
  FROM offer_weeks
  JOIN compared USING (category_key, week, mix)
  WHERE (priced > 0 AND deals_of_peers IS NULL) OR coupons_of_peers IS NULL
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
own_ever AS (
  SELECT customer_key,
         category_key,
         sum(mix >> 3 & 7)::BIGINT AS priced,
         sum(mix >> 12)::BIGINT AS halves,
         sum(mix & 7)::BIGINT AS occasions,
         sum(mix >> 6 & 7)::BIGINT AS couponed
  FROM offer_weeks
  SEMI JOIN few USING (customer_key, category_key)
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
-- What is expected in these by the whole time, and what has no peers even then.
by_ever AS (
  SELECT few.customer_key,
         unit(few.category_key) AS category_key,
         sum(CASE WHEN few.deals_of_peers IS NULL THEN priced * without_own.deals_of_peers END) AS expected_deals,
         sum(CASE WHEN few.coupons_of_peers IS NULL THEN occasions * without_own.coupons_of_peers END) AS expected_coupons,
         sum(priced) FILTER (few.deals_of_peers IS NULL AND without_own.deals_of_peers IS NULL) AS n_deal,
         sum(halves) FILTER (few.deals_of_peers IS NULL AND without_own.deals_of_peers IS NULL) AS k_deal,
         sum(occasions) FILTER (few.coupons_of_peers IS NULL AND without_own.coupons_of_peers IS NULL) AS n_coupon,
         sum(couponed) FILTER (few.coupons_of_peers IS NULL AND without_own.coupons_of_peers IS NULL) AS k_coupon
  FROM few
  JOIN without_own USING (customer_key, category_key)
  GROUP BY ALL
),
by_week AS (
  SELECT customer_key,
         unit(category_key) AS category_key,
         sum(priced) AS priced,
         sum(halves) AS halves,
         sum(full_price) AS full_price,
         sum(occasions) AS occasions,
         sum(couponed) AS couponed,
         sum((priced * deals_of_peers)::DECIMAL(18, 12)) AS expected_deals,
         sum((occasions * coupons_of_peers)::DECIMAL(18, 12)) AS expected_coupons
  FROM offer_weeks
  JOIN compared USING (category_key, week, mix)
  GROUP BY ALL
),
pooled AS (
  SELECT customer_key,
         category_key,
         priced::BIGINT AS priced,
         halves::BIGINT AS halves,
         full_price::BIGINT AS full_price,
         couponed::BIGINT AS couponed,
         (priced - coalesce(by_ever.n_deal, 0))::BIGINT AS n_deal,
         (halves - coalesce(by_ever.k_deal, 0))::BIGINT / 2 AS k_deal,
         (coalesce(by_week.expected_deals, 0) + coalesce(by_ever.expected_deals, 0))::DOUBLE AS expected_deals,
         (occasions - coalesce(by_ever.n_coupon, 0))::BIGINT AS n_coupon,
         (couponed - coalesce(by_ever.k_coupon, 0))::BIGINT AS k_coupon,
         (coalesce(by_week.expected_coupons, 0) + coalesce(by_ever.expected_coupons, 0))::DOUBLE AS expected_coupons
  FROM by_week
  LEFT JOIN by_ever USING (customer_key, category_key)
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
