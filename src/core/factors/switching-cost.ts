import { answer, share, upTo, type Factor } from './factor.ts';

/**
 * 7.5 · Switching cost 转移成本 in the three classes of Burnham, Frels & Mahajan (2003), never only as a sum. High financial
 * cost together with a bad attitude is a *negative lock*: it holds and is no loyalty.
 */
export const switchingCost: Factor = {
  id: 'switching_cost',
  names: { en: 'switching cost', zh: '转移成本' },
  about: { en: 'What leaving would cost the customer.', zh: '离开会让客户付出的代价。' },
  survey: [answer('itemScProc'), answer('itemScFin'), answer('itemScRel')],
  behaviour: [],
  classes: [
    {
      id: 'procedural',
      names: { en: 'procedural', zh: '程序性' },
      parts: [upTo('productsHeld', 5), upTo('relationYears', 10)],
    },
    { id: 'financial', names: { en: 'financial', zh: '财务性' }, parts: [upTo('lossOnLeaving', 1)] },
    {
      id: 'relational',
      names: { en: 'relational', zh: '关系性' },
      parts: [share('personDependence'), upTo('managerMonths', 24), upTo('communityActs', 12)],
    },
  ],
};
