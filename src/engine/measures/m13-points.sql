-- M13 worth of the points that a customer still has: earned, less what was redeemed and what expired.
-- Reads known.rewards; one row per customer with bookings.
SELECT customer_key,
       greatest(0, coalesce(sum(CASE WHEN type = 'earn' THEN abs(value) ELSE -abs(value) END), 0)) AS worth
FROM known.rewards
WHERE customer_key IS NOT NULL AND type IS NOT NULL
GROUP BY customer_key
