-- Deals and coupons that a customer took in a category, by weeks before as-of. Serves M07. Deals in halves.
-- Reads priced_occasions; one row per customer, category and week.
SELECT customer_key,
       category_key,
       week,
       count(deal)::TINYINT AS priced,
       coalesce(sum(deal), 0)::TINYINT AS halves,
       count(*) FILTER (deal = 0)::TINYINT AS full_price,
       count(*)::TINYINT AS occasions,
       count(*) FILTER (has_coupon)::TINYINT AS couponed
FROM priced_occasions
GROUP BY customer_key, category_key, week
