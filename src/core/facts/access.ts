import { fact } from './fact.ts';

/** How easily the customer reaches us (M14). */
export const access = {
  accessAdvantage: fact(
    'M14',
    'deviation',
    ['access'],
    'ln of minutes to the best rival by minutes to us',
    '到最佳竞争者与到本店分钟数之比的对数',
  ),
  storeConcentration: fact('M14', 'share', ['stores'], 'concentration on one store', '门店集中度'),
  storePurchases: fact('M14', 'count', ['stores'], 'purchases with a known store', '门店已知的购买次数'),
  routineShare: fact('M14', 'share', ['orders'], 'purchases at the same time of the day', '固定时段购买比例'),
  timedVisits: fact('M14', 'count', ['orders'], 'purchases with a time of day', '时间已知的购买次数'),
  accessWorsenedResponse: fact(
    'M14',
    'ratio',
    ['access'],
    'rate after access became worse',
    '可达性变差后的购买率',
  ),
  accessWorsenedPurchases: fact(
    'M14',
    'count',
    ['access'],
    'purchases before access became worse',
    '可达性变差前的购买次数',
  ),
  rivalOpenedResponse: fact(
    'M14',
    'ratio',
    ['access'],
    'rate after a rival became nearer against controls',
    '竞争者变近后的购买率（相对对照组）',
  ),
  rivalOpenedPurchases: fact(
    'M14',
    'count',
    ['access'],
    'purchases before a rival became nearer',
    '竞争者变近前的购买次数',
  ),
};
