-- Purchases elsewhere, as a panel reports them: lines that are not our own. A category that nobody bought from us has no
-- key.
-- Reads elsewhere_lines; one row per customer, category and day.
SELECT customer_key, category_key, category, day, sum(amount) AS amount
FROM elsewhere_lines
GROUP BY ALL
HAVING bool_or(amount >= 0)
