-- Deals and coupons that a customer took in a category, and how many of them peers would have taken. Serves M07.
-- What peers took: their share of deals among the occasions of the same category and week, the own ones subtracted;
-- with fewer than 5 occasions of peers in that week their share over the whole time. Weeks are those before as-of.
-- Reads priced_occasions; one row per customer and category.
WITH own AS (
  SELECT customer_key,
         category_key,
         week,
         count(deal)::INTEGER AS priced,
         coalesce(sum(deal), 0)::INTEGER AS halves,
         count(*) FILTER (deal = 0)::INTEGER AS full_price,
         count(*)::INTEGER AS occasions,
         count(*) FILTER (has_coupon)::INTEGER AS couponed
  FROM priced_occasions
  GROUP BY customer_key, category_key, week
),
weeks AS (
  SELECT category_key, week, sum(priced) AS priced, sum(halves) AS halves, sum(occasions) AS occasions, sum(couponed) AS couponed
  FROM own
  GROUP BY category_key, week
),
ever AS (
  SELECT category_key, sum(priced) AS priced, sum(halves) AS halves, sum(occasions) AS occasions, sum(couponed) AS couponed
  FROM weeks
  GROUP BY category_key
),
taken AS (
  SELECT own.customer_key,
         own.category_key,
         sum(own.priced) AS priced,
         sum(own.halves) AS halves,
         sum(own.full_price) AS full_price,
         sum(own.occasions) AS occasions,
         sum(own.couponed) AS couponed,
         coalesce(sum(own.priced) FILTER (weeks.priced - own.priced < 5), 0) AS lonely_priced,
         coalesce(sum(own.priced * ((weeks.halves - own.halves) / (2 * (weeks.priced - own.priced)))::DECIMAL(18, 12))
           FILTER (weeks.priced - own.priced >= 5), 0) AS expected_deals,
         coalesce(sum(own.occasions) FILTER (weeks.occasions - own.occasions < 5), 0) AS lonely_occasions,
         coalesce(sum(own.occasions * ((weeks.couponed - own.couponed) / (weeks.occasions - own.occasions))::DECIMAL(18, 12))
           FILTER (weeks.occasions - own.occasions >= 5), 0) AS expected_coupons
  FROM own
  JOIN weeks USING (category_key, week)
  GROUP BY own.customer_key, own.category_key
)
SELECT taken.customer_key,
       taken.category_key,
       taken.priced::INTEGER AS priced,
       taken.halves::INTEGER AS halves,
       taken.full_price::INTEGER AS full_price,
       taken.occasions::INTEGER AS occasions,
       taken.couponed::INTEGER AS couponed,
       -- Without a single occasion of peers in the category nothing is expected, and nothing compared.
       ever.priced > taken.priced AS has_priced_peers,
       ever.occasions > taken.occasions AS has_peers,
       taken.expected_deals + coalesce(taken.lonely_priced
         * ((ever.halves - taken.halves) / nullif(2 * (ever.priced - taken.priced), 0))::DECIMAL(18, 12), 0) AS expected_deals,
       taken.expected_coupons + coalesce(taken.lonely_occasions
         * ((ever.couponed - taken.couponed) / nullif(ever.occasions - taken.occasions, 0))::DECIMAL(18, 12), 0) AS expected_coupons
FROM taken
JOIN ever USING (category_key)
