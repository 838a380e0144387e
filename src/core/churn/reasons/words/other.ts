import { listed, type Lexicon } from '../../../texts/lexicon.ts';
import type { ReasonTagId } from '../tags.ts';

/** What else takes customers away: persons, and that nothing holds them. */
export const other = {
  person_left: {
    en: listed(`
      my manager left, our manager left, account manager left, account manager has left, manager has left,
      my adviser left, my advisor left, our adviser left, our advisor left, adviser has left, advisor has left,
      my contact left, our contact left, my hairdresser left, my consultant left, my agent left,
      sales rep left, salesman left, salesperson left, she has left, he has left, followed her, followed him,
      followed my, followed our, follow her, follow him, went with her, went with him, go with her,
      go with him, no longer works there, no longer works here, no longer works for you, new account manager,
      changed my account manager`),
    zh: listed(`
      客户经理离职, 经理被挖走, 顾问被挖走, 业务员被挖走, 客户经理走了, 客户经理换了, 经理离职, 经理走了, 业务员走了, 业务员离职, 销售走了, 销售离职,
      顾问离职, 顾问走了, 客服走了, 老师走了, 发型师走了, 员工离职, 离职了, 跟着他走, 跟着她走, 跟他走, 跟她走,
      跟着他去, 跟着她去, 跟着经理, 跟着原来的, 跳槽, 去了新公司, 换了客户经理, 换了经理, 熟人走了, 熟人不在了, 客服*走了, 经理*走了, 顾问*走了, 店员*走了, 业务员*走了,
      经理*离职, 客服*离职, 顾问*离职`),
  },
  weak_tie: {
    en: listed(`
      nothing special, all the same, all alike, no difference, no reason to stay, one is as good as,
      as good as the next, no connection, no attachment, never felt, dont feel valued, not feel valued,
      feel valued, dont feel appreciated, feel appreciated, lost interest, bored, got bored, just a number,
      no loyalty, indifferent, does not matter where, doesnt matter where, no relationship`),
    zh: listed(`
      没感觉, 没有感觉, 没什么感觉, 都一样, 都差不多, 差不多, 没区别, 没什么区别, 没什么特别, 无所谓, 无所谓好坏,
      没归属感, 没有归属感, 没感情, 没有感情, 没什么感情, 不被重视, 不受重视, 没有存在感, 没意思, 没兴趣了, 腻了,
      在哪买都行, 在哪都行, 在哪买都一样, 哪家都行, 没有留下的理由`),
  },
} satisfies Partial<Lexicon<ReasonTagId>>;
