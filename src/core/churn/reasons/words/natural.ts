import { listed, type Lexicon } from '../../../texts/lexicon.ts';
import type { ReasonTagId } from '../tags.ts';

/** Why customers leave through no doing of anybody. */
export const natural = {
  moved: {
    en: listed(`
      moved, moving, moves, i am moving, moved away, moved house, moving house, moved abroad, moving abroad,
      relocat*, emigrat*, leaving the country, leaving town, left town, left the country, left the city,
      out of service area, outside the service area, out of the service area, out of area, out of your area,
      outside your area, not in your area, no longer in your area, no longer live, no longer living,
      dont live here, dont live there, do not live here, live too far away now, changed city, new city,
      transferred to, posted abroad, no coverage, no signal at, not covered at, you do not deliver to,
      you dont deliver to, no branch at`),
    zh: listed(`
      搬家, 搬迁, 搬走, 搬离, 搬去, 搬到, 搬了家, 迁居, 迁往, 移民, 移居, 定居, 出国, 回国了, 回老家, 回乡,
      调到外地, 调去外地, 工作调动, 外派, 不在本地, 离开本地, 去了外地, 去外地, 换了城市, 换城市, 无覆盖,
      没有覆盖, 没覆盖, 不在服务范围, 不在配送范围, 没有你们的店, 没有你们的网点, 没有门店, 没有网点`),
  },
  deceased: {
    en: listed(`
      deceased, passed away, died, has died, is dead, death of, death in the family, late husband, late wife,
      widowed, estate of`),
    zh: listed('去世, 逝世, 身故, 死亡, 病故, 过世, 离世, 不在人世, 走了(去世)'),
  },
  closed: {
    en: listed(`
      retired, retiring, retirement, went bust, gone bust, go bust, went under, gone under, into administration, in administration,
      into receivership, ceased operations, business closed, closed the business, closed our business,
      closed my business, closing the business, closing our shop, closed our shop, closing down, closed down,
      shut down, shutting down, out of business, ceased trading, stopped trading, bankrupt*, insolven*,
      liquidat*, wound up, winding up, dissolved, graduated, graduating, finished school, finished university,
      sold the business, sold our business, gave up the business, giving up the practice`),
    zh: listed(`
      退休, 停业, 歇业, 结业, 倒闭, 破产, 清算, 注销公司, 公司注销, 公司解散, 关门不做, 关门了, 店关了,
      店铺关闭, 不做生意, 生意不做, 不开店了, 转让了店, 毕业`),
  },
  no_need: {
    en: listed(`
      no longer need*, no longer use*, no longer using, no longer required, no longer want*, no longer have a,
      dont need, do not need, doesnt need, didnt need, not needed, no need, no use for, dont use, do not use,
      dont use it any more, dont use any more, not using, stopped using, hardly use*, hardly ever use*,
      rarely use*, never use it, sold the car, sold my car, sold the house, seasonal, end of season,
      project ended, project is finished, grown up, gave up coffee, stopped drinking, health reasons`),
    zh: listed(`
      不需要了, 不需要, 不再需要, 不再使用, 不用了, 没在用, 用不上, 用不着, 用不到, 用得少, 很少用, 没需求,
      没有需求, 没需要, 没有需要, 需求变了, 不喝了, 戒了, 季节性, 过季, 项目结束, 孩子大了, 卖了车, 车卖了`),
  },
  no_means: {
    en: listed(`
      cant afford, cannot afford, can not afford, couldnt afford, could not afford, no longer afford,
      unable to afford, lost job, lost my job, lost his job, lost her job, out of work, unemployed,
      laid off, made redundant, redundancy, cut budget, cut the budget, cut our budget, budget cut*,
      budget was cut, budgets were cut, cutting costs, cost cutting, cutting back, tight budget,
      less income, lower income, financial difficult*, financial reasons, financial hardship, money is tight,
      short of money, have to save money, need to save money, no money`),
    zh: listed(`
      失业, 下岗, 被裁, 裁员, 收入减少, 收入下降, 降薪, 没收入, 经济困难, 经济压力, 手头紧, 没钱, 负担不起,
      承担不起, 付不起, 买不起, 预算削减, 预算减少, 预算被砍, 削减预算, 砍预算, 没预算, 没有预算, 预算不足,
      资金紧张, 资金不足, 缩减开支, 压缩开支, 节省开支, 省点钱, 省着`),
  },
} satisfies Partial<Lexicon<ReasonTagId>>;
