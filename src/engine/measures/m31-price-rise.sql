-- M31 the largest rise, in the time before a unit left, of a list price that it had paid before. 0 where prices were
-- seen and none rose.
-- Reads leaving_windows, rise_buyers; one row per unit that was ever active.
SELECT windows.customer_key,
       windows.category_key,
       least(1, coalesce(max(rises.rise) FILTER (
         rises.begins_on >= windows.from_day AND rises.begins_on <= windows.to_day
       ), 0))::DOUBLE AS own_price_rise
FROM leaving_windows AS windows
LEFT JOIN rise_buyers AS rises
  ON rises.customer_key = windows.customer_key AND unit(rises.category_key) = windows.category_key
GROUP BY windows.customer_key, windows.category_key
