-- The customers that a model is fitted on: all, or in order of purchases, dates and key every k-th, so that each kind
-- of buyer is there in its share, whatever the order of records.
-- Reads counts and run; one row per customer.
SELECT customer_key
FROM (
  SELECT customer_key,
         row_number() OVER (ORDER BY purchases, last_day - first_day, tenure_days, customer_key) AS place,
         count(*) OVER () AS buyers
  FROM counts
)
CROSS JOIN run
WHERE place * least(model_sample, buyers) // buyers > (place - 1) * least(model_sample, buyers) // buyers
