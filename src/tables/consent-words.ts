const words = (...lines: string[]) => lines.flatMap((line) => line.split(' '));

/** How exports say whether somebody may be contacted; case does not matter, and `_` stands for blanks and `-`, too. */
export const consentWords = {
  yes: words(
    'true 1 1.0 yes y t on 是 真',
    'subscribed opted_in opt_in accepted accepts agreed granted consented',
    '同意 已同意 接受 已接受 订阅 已订阅 訂閱 已訂閱 允许 允許',
  ),
  no: words(
    'false 0 0.0 no n f off 否 假',
    'unsubscribed unsubscribe not_subscribed never_subscribed opted_out opt_out',
    'declined refused rejected denied withdrawn revoked do_not_contact do_not_call',
    '不同意 未同意 不接受 未接受 拒绝 已拒绝 拒絕 已拒絕 不允许 不允許',
    '退订 已退订 退訂 已退訂 未订阅 未訂閱 不订阅 不訂閱 取消订阅 已取消订阅',
  ),
};
