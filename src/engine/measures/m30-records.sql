-- M30 what the record of a customer says of the end: that they left (a status that says so, a reason, who ended it, or
-- where they went), since when, by whom, and whether they moved, died or closed
-- (of a person, or who knows whom, `closed` is the end of an account only). Bad faith counts only with its reference.
-- Reads known.customers; one row per customer with a record.
WITH read AS (
  SELECT customer_key,
         status_date,
         lower(coalesce(status, '')) AS status,
         lower(coalesce(exit_initiator, '')) AS initiator,
         destination_competitor IS NOT NULL AND trim(destination_competitor) <> '' AS has_destination,
         exit_reason_code IS NOT NULL OR exit_reason_text IS NOT NULL OR exit_initiator IS NOT NULL
           OR destination_competitor IS NOT NULL AS has_exit,
         lower(concat_ws(' ', exit_reason_code, exit_reason_text)) AS reason,
         kind,
         consent_marketing,
         arrears_amount,
         arrears_days,
         dispute_open,
         coalesce(fraud_flag, false) AND trim(coalesce(fraud_evidence, '')) <> '' AS is_fraud
  FROM known.customers
  WHERE customer_key IS NOT NULL
),
told AS (
  SELECT *,
         regexp_matches(status, '\b(moved|relocated|emigrated)\b|搬家|搬迁|迁出|移民') AS has_moved,
         regexp_matches(status, '\b(deceased|dead|died)\b|去世|死亡|身故|离世') AS has_died,
         regexp_matches(status, '\b(bankrupt|bankruptcy|insolvent|insolvency|liquidated|dissolved|out of business|closed down)\b|破产|倒闭|停业|歇业')
           OR (kind IS NOT DISTINCT FROM 'firm' AND regexp_matches(status, '\bclosed\b|关闭')) AS has_closed,
         regexp_matches(status, '\b(left|lost|churned|gone|cancel?led|terminated|closed|ended|former|ported out|blocked|banned)\b|流失|离开|离网|退网|注销|销户|终止|退订|封禁|黑名单') AS has_left
  FROM read
)
SELECT customer_key,
       max(CASE WHEN has_exit OR has_left OR has_moved OR has_died OR has_closed THEN status_date END) AS left_on,
       bool_or(regexp_matches(initiator, '\b(customer|client|user|active|voluntary)\b|客户|用户|主动')) AS by_customer,
       bool_or(regexp_matches(initiator, '\b(company|firm|business|us|we|provider|passive|involuntary)\b|企业|公司|商家|我方|被动')) AS by_company,
       bool_or(has_destination) AS has_destination,
       bool_or(has_destination AND regexp_matches(reason, '\bport(ed|ing)?[ _-]?(out|my number)?\b|携号|携转|转网')) AS has_ported,
       bool_or(has_moved) AS has_moved,
       bool_or(has_died) AS has_died,
       bool_or(has_closed) AS has_closed,
       bool_or(is_fraud) AS is_fraud,
       max(arrears_days) AS arrears_days,
       CASE WHEN count(arrears_amount) + count(arrears_days) > 0
         THEN coalesce(bool_or(arrears_amount > 0), false) OR coalesce(bool_or(arrears_days > 0), false) END AS in_arrears,
       bool_or(dispute_open) AS dispute_open,
       bool_or(consent_marketing = 'no') AS refuses,
       bool_or(consent_marketing = 'unclear') AS consent_unclear
FROM told
GROUP BY customer_key
