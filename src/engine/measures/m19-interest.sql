-- M19, interest: carts, wish lists, quotes and enquiries of the last 180 days.
-- Reads known.interest, customers and run; one row per customer.
WITH counted AS (
  SELECT customer_key, count(*) AS events
  FROM known.interest
  CROSS JOIN run
  WHERE date > run.as_of - 180 AND (kind = 'cart' OR kind = 'wishlist' OR kind = 'quote' OR kind = 'enquiry')
  GROUP BY customer_key
)
SELECT customers.customer_key, coalesce(counted.events, 0) AS interest_events
FROM customers
LEFT JOIN counted USING (customer_key)
