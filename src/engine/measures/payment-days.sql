-- On which days a customer paid in advance or by a stored or automatic means: by the words of the payment method.
-- Each wording is judged once. Serves M17.
-- Reads lines; one row per customer, category and day.
WITH wordings AS (
  SELECT payment_method,
         regexp_matches(
           lower(payment_method),
           'pre-?paid|pre-?pay|stored|saved card|card on file|on file|auto|recurring|direct debit|standing order|\bsepa\b|subscription|wallet balance|'
             || '自动|代扣|扣款|预付|预存|储值|绑卡|绑定|免密|余额|委托|托收'
         ) AS is_stored
  FROM (SELECT DISTINCT payment_method FROM lines WHERE payment_method IS NOT NULL)
)
SELECT customer_key, category_key, day, bool_or(is_stored) AS is_stored
FROM lines
JOIN wordings USING (payment_method)
WHERE amount >= 0
GROUP BY customer_key, category_key, day
