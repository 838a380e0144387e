/**
 * Signs, names and words that stand at amounts, and the currency that they usually mean: a bare ¥ is the yuan, but may be
 * the yen. `others` are further currencies that use the signs; of a sign that fewer use, `only` says which.
 */
export const currencies: readonly {
  code: string;
  /** The first one is shown. */
  signs: readonly [string, ...string[]];
  /** What means this currency alone. */
  names: readonly string[];
  others: readonly string[];
  only?: Readonly<Record<string, readonly string[]>>;
}[] = [
  {
    code: 'CNY',
    signs: ['¥', '￥', '元', '圆', '圓'],
    names: ['CNY', 'RMB', 'CN¥', '人民币', '人民幣'],
    others: words('CNH JPY HKD MOP TWD NTD'),
    only: { '¥': words('CNH JPY'), '￥': words('CNH JPY') },
  },
  {
    code: 'USD',
    signs: ['$'],
    names: words('USD US$ 美元 美金'),
    others: words(
      'AUD CAD HKD NZD SGD TWD NTD MXN ARS CLP COP UYU BRL DOP NIO BOB MOP CVE TOP WST JMD BBD BSD BMD BZD KYD TTD XCD GYD SRD FJD SBD NAD LRD BND',
    ),
  },
  { code: 'EUR', signs: ['€'], names: words('EUR EURO 欧元 歐元'), others: [] },
  {
    code: 'GBP',
    signs: ['£'],
    names: words('GBP 英镑 英鎊'),
    others: words('GIP FKP SHP IMP JEP GGP EGP LBP SYP SDG SSP'),
  },
  ...only('JPY', 'JP¥ 円 日元 日圆 日圓'),
  ...only('HKD', 'HK$ 港元 港币 港幣'),
  // NTD is what people write for the code.
  ...only('TWD', 'NT$ TW$ NTD 台币 台幣 新台币 新台幣 新臺幣'),
  ...only('MOP', 'MOP$ 澳门元 澳門元'),
  ...only('AUD', 'A$ AU$ 澳元'),
  ...only('CAD', 'C$ CA$ CAD$ 加元'),
  ...only('NZD', 'NZ$ 新西兰元 紐元 纽元'),
  ...only('SGD', 'S$ SG$ 新加坡元 新元'),
  ...only('MXN', 'MX$ MEX$'),
  ...only('BRL', 'R$'),
  ...only('KRW', '₩ 원 韩元 韓元 韩币'),
  ...only('CHF', 'SFr Fr 瑞士法郎'),
  { code: 'SEK', signs: ['kr'], names: ['SEK'], others: words('NOK DKK ISK') },
  { code: 'INR', signs: ['Rs', '₨'], names: ['INR', '₹'], others: words('PKR LKR NPR MUR SCR') },
  ...only('IDR', 'Rp 印尼盾'),
  ...only('MYR', 'RM 令吉 马币'),
  ...only('THB', '฿ บาท 泰铢'),
  ...only('VND', '₫ đ 越南盾'),
  ...only('PHP', '₱'),
  ...only('RUB', '₽ руб 卢布'),
  ...only('UAH', '₴'),
  ...only('KZT', '₸'),
  ...only('GEL', '₾'),
  ...only('PLN', 'zł'),
  ...only('CZK', 'Kč'),
  ...only('HUF', 'Ft'),
  ...only('RON', 'lei'),
  ...only('TRY', '₺ TL'),
  ...only('ILS', '₪'),
  ...only('AED', 'Dhs Dh'),
  ...only('SAR', 'SR'),
  ...only('NGN', '₦'),
  ...only('ZAR', 'R'),
  ...only('KES', 'KSh'),
  ...only('GHS', 'GH₵ ₵'),
  ...only('PEN', 'S/'),
  ...only('CRC', '₡'),
  ...only('PYG', '₲'),
  ...words(
    'AFN ALL AMD ANG AOA ARS AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BSD BTN BWP BYN BZD CDF CLP CNH COP CUP CVE DJF DKK DOP DZD EGP ERN ETB FJD FKP GIP GMD GNF GTQ GYD HNL HTG IQD IRR ISK JMD JOD KGS KHR KMF KWD KYD LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MRU MUR MVR MWK MZN NAD NIO NOK NPR OMR PAB PGK PKR QAR RSD RWF SBD SCR SDG SHP SLE SOS SRD SSP STN SVC SYP SZL TJS TMT TND TOP TTD TZS UGX UYU UZS VES VUV WST XAF XCD XOF XPF YER ZMW ZWL',
  ).flatMap((code) => only(code)),
];

/** What may stand at an amount, with every code that it fits: `$` any dollar, `USD` that one alone. */
export const currencyMarks: readonly { code: string; text: string; codes: readonly string[] }[] =
  currencies.flatMap(({ code, signs, names, others, only: fewer = {} }) => {
    const own = [...new Set([code, ...names.filter((name) => /^[A-Z]{3}$/.test(name))])];
    return [
      ...signs
        .filter((text) => !names.includes(text))
        .map((text) => ({ code, text, codes: [...own, ...(fewer[text] ?? others)] })),
      ...names.map((text) => ({ code, text, codes: own })),
    ];
  });

/**
 * What columns of currencies hold in place of a code, in capitals, with the code it means: what means one currency alone,
 * and of the signs those that hardly ever mean another one there.
 */
export const currencyNames: ReadonlyMap<string, string> = new Map([
  ...currencies.flatMap(({ code, names }) =>
    names.map((name): [string, string] => [name.toUpperCase(), code]),
  ),
  ...['元', '人民币元', '人民幣元', 'YUAN', 'RENMINBI'].map((name): [string, string] => [name, 'CNY']),
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['YEN', 'JPY'],
  ['US DOLLAR', 'USD'],
  ['US DOLLARS', 'USD'],
]);

/** The currency that the name of a column shows: 金额(元), Amount (HK$), Total USD; null where it shows none. */
export function currencyOfHeader(name: string): string | null {
  const standsIn = (text: string) =>
    !/^\p{Script=Latin}+$/u.test(text)
      ? name.toUpperCase().includes(text.toUpperCase())
      : /^[A-Z]{3}$/.test(text) && new RegExp(`(?<![A-Za-z])${text}(?![A-Za-z])`).test(name);
  const [found] = currencyMarks
    .filter(({ text }) => standsIn(text))
    .toSorted((a, b) => b.text.length - a.text.length);
  return found?.code ?? null;
}

/** A currency whose signs mean it alone. */
function only(code: string, signs = ''): (typeof currencies)[number][] {
  const [first = code, ...more] = signs === '' ? [] : words(signs);
  return [{ code, signs: [first], names: [...new Set([code, first, ...more])], others: [] }];
}

function words(text: string): string[] {
  return text.split(' ');
}
