/*
 * What the statuses of Chinese shops have in common. A pattern such as %完成% also fits 未完成 and 退款完成, and %关闭%
 * a refund that was withdrawn: `!` takes such statuses out again. They are said as unknown where no other list has them.
 */

/** What did not come to pass. */
export const denials: readonly string[] = ['!%未完成%', '!%未成功%', '!%不成功%', '!%失败%'];
const refusals = [...denials, '!%不通过%', '!%退款%', '!%退货%'];

/** Words for orders that stand, without those that deny them or speak of money that goes back. */
export const standing = (...words: readonly string[]): string[] => [...words, ...refusals];

/** Words for orders that ended; of a refund that ended, the order stands. */
export const ended = (...words: readonly string[]): string[] => [
  ...words,
  '!%退款关闭%',
  '!%退款已关闭%',
  '!%关闭退款%',
  '!%取消退款%',
  '!%退款取消%',
  '!%退款已取消%',
];

export const unpaidZh = [
  '%待付款%',
  '%等待付款%',
  '%等待买家付款%',
  '%未付款%',
  '%待支付%',
  '%未支付%',
  '%支付未完成%',
  '%付款失败%',
  '%支付失败%',
];

/** Refunded whole; a part of the money leaves the order standing. */
export const refundedZh = [
  '%已退款%',
  '%退款成功%',
  '%退款完成%',
  '%全额退款%',
  '%全部退款%',
  '%整单退款%',
  '%发货退款%',
  '%已退货%',
  '%退货成功%',
  '%退货完成%',
  '!%部分%',
];
