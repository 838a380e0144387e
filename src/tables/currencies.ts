/**
 * Signs and names that stand at amounts, and the currency that they usually mean: ¥ is the yen and the yuan. `others` are
 * further currencies that use one of the signs; of a sign that fewer use, `only` says which.
 */
export const currencies: readonly {
  code: string;
  signs: readonly [string, ...string[]];
  names: readonly string[];
  others: readonly string[];
  only?: Readonly<Record<string, readonly string[]>>;
}[] = [
  {
    code: 'CNY',
    signs: ['¥', '￥', '元'],
    names: ['CNY', 'RMB'],
    others: words('CNH JPY HKD MOP TWD NTD'),
    only: { '¥': words('CNH JPY'), '￥': words('CNH JPY') },
  },
  {
    code: 'USD',
    signs: ['$'],
    names: ['USD'],
    others: words(
      'AUD CAD HKD NZD SGD TWD NTD MXN ARS CLP COP UYU BRL DOP NIO BOB MOP CVE TOP WST JMD BBD BSD BMD BZD KYD TTD XCD GYD SRD FJD SBD NAD LRD BND',
    ),
  },
  { code: 'EUR', signs: ['€'], names: ['EUR'], others: [] },
  {
    code: 'GBP',
    signs: ['£'],
    names: ['GBP'],
    others: words('GIP FKP SHP IMP JEP GGP EGP LBP SYP SDG SSP'),
  },
];

/** What may stand at an amount, with every code that it fits: `$` any dollar, `USD` that one alone. */
export const currencyMarks: readonly { code: string; text: string; codes: readonly string[] }[] =
  currencies.flatMap(({ code, signs, names, others, only = {} }) => {
    const own = [...new Set([code, ...names])];
    return [
      ...signs.map((text) => ({ code, text, codes: [...own, ...(only[text] ?? others)] })),
      ...names.map((text) => ({ code, text, codes: own })),
    ];
  });

function words(text: string): string[] {
  return text.split(' ');
}

/** What columns of currencies hold in place of a code, in capitals. */
export const currencyNames: Readonly<Record<string, readonly string[]>> = {
  CNY: ['RMB', 'CN¥', '¥ CNY', '人民币', '人民币元', '人民币（元）', '人民币(元)', '元', 'YUAN', 'RENMINBI'],
  USD: ['US$', 'US DOLLAR', 'US DOLLARS', '美元', '美金'],
  EUR: ['€', 'EURO', 'EUROS', '欧元'],
  GBP: ['£', '英镑'],
  JPY: ['日元', '日圆', 'YEN'],
  HKD: ['HK$', '港元', '港币'],
  TWD: ['NT$', 'NTD', '新台币', '台币'],
  KRW: ['₩', '韩元'],
  SGD: ['S$', '新加坡元', '新元'],
  AUD: ['A$', '澳元'],
  CAD: ['C$', '加元', '加币'],
  MOP: ['澳门元', '澳门币'],
};
