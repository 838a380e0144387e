-- How long a customer took to choose on each occasion, and among how many options. Serves M20.
-- Minutes from the earliest of first view, enquiry and quote to the time of the order on its day; at least one minute.
-- An order without a time of day, or before its own first view, has no known time to choose.
-- Reads lines; one row per customer, category and day on which one of the two is known.
WITH days AS (
  SELECT customer_key,
         category_key,
         day,
         min(least(first_view_at, enquiry_at, quote_at)) AS begun,
         min(time) AS time,
         max(options_viewed) AS options,
         sum(amount) AS amount
  FROM lines
  WHERE amount >= 0
    AND (first_view_at IS NOT NULL OR enquiry_at IS NOT NULL OR quote_at IS NOT NULL OR options_viewed IS NOT NULL)
  GROUP BY customer_key, category_key, day
),
timed AS (
  SELECT customer_key,
         category_key,
         amount,
         options,
         CASE WHEN begun <= day + time THEN greatest(1, date_diff('minute', begun, day + time)) END AS minutes
  FROM days
)
SELECT *
FROM timed
WHERE minutes IS NOT NULL OR options IS NOT NULL
