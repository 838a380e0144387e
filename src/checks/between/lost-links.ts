import { readerCheck, type Check } from '../check.ts';

export const lostLinks: Check = readerCheck('link.no-shop', 'between', {
  en: '`shopa/17,shopB/23` in `links.csv` where the shop is called `shopA`',
  zh: '店铺名为 `shopA`，而 `links.csv` 中写作 `shopa/17,shopB/23`',
});
