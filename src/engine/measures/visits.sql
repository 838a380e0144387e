-- Purchase days: days with a purchase that was not wholly returned (decision 3). A day whose purchases cost nothing
-- counts; one whose purchases were all taken back does not.
-- Reads days and day_returns_of_unit.
CREATE VIEW visits AS
SELECT days.customer_key, days.category_key, days.day
FROM days
LEFT JOIN day_returns_of_unit AS returns USING (customer_key, category_key, day)
WHERE days.has_purchase
  AND (returns.matched IS NULL OR returns.matched = 0
    OR days.amount - returns.of_day + returns.matched > 0);
