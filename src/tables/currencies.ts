/**
 * Signs and names that stand at amounts, and the currency that they usually mean: ¥ is the yen and the yuan. `others` are
 * further currencies that use one of the signs.
 */
export const currencies: readonly {
  code: string;
  signs: readonly [string, ...string[]];
  names: readonly string[];
  others: readonly string[];
}[] = [
  { code: 'CNY', signs: ['¥', '￥', '元'], names: ['CNY', 'RMB'], others: words('CNH JPY HKD MOP TWD NTD') },
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

function words(text: string): string[] {
  return text.split(' ');
}
