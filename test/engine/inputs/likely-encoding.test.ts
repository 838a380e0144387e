import { afterAll, expect, it } from 'vitest';
import { refuseDoubtfulGbk } from '../../../src/engine/inputs/likely-encoding.ts';
import { scratch } from '../../cli/run.ts';
import { gb18030 } from './gb18030.ts';

const place = scratch();
afterAll(place.remove);

/** The bytes of a text in an encoding that nothing here writes: those that its decoder reads as the text. */
function encoded(text: string, encoding: string): Buffer {
  const decoder = new TextDecoder(encoding);
  const known = new Map<string, Buffer>();
  for (let first = 0x80; first <= 0xff; first++) {
    known.set(decoder.decode(Buffer.from([first])), Buffer.from([first]));
    for (let second = 0x40; second <= 0xfe; second++) {
      const pair = Buffer.from([first, second]);
      const character = decoder.decode(pair);
      if (character.length === 1 && !known.has(character)) known.set(character, pair);
    }
  }
  return Buffer.concat(
    Array.from(text, (each) => (each < '\x80' ? Buffer.from(each) : (known.get(each) ?? Buffer.from('?')))),
  );
}

const said = async (bytes: Buffer): Promise<string | null> => {
  // Only what passes for GB18030 is asked about.
  new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  const path = place.write('text.csv', bytes);
  return refuseDoubtfulGbk(path, 'text.csv').then(
    () => null,
    (error: Error) => /looks more like (\S+)\./.exec(error.message)?.[1] ?? error.message,
  );
};

it.each([
  [
    'big5',
    '訂單編號,會員編號,日期,金額,商品,地址,狀態\n1,陳大文,2024-01-05,10,紅色外套,台北市中山區,已付款\n2,林小玉,2024-01-06,20,運動鞋,高雄市左營區,處理中\n3,張家豪,2024-01-07,30,藍色襯衫,台中市西屯區,已出貨\n',
  ],
  [
    'shift_jis',
    '注文番号,お客様名,日付,金額\n1,たなか,2024-01-05,100\n3,さとうハナコ,2024-01-05,100\n2,スズキ,2024-01-06,200\n',
  ],
  [
    'euc-kr',
    '주문번호,고객명,주문일자,결제금액,상품명,배송지,상태\n1,김철수,2024-01-05,100,운동화,서울특별시 강남구,배송완료\n2,이영희,2024-01-06,200,커피잔,부산광역시 해운대구,취소요청\n3,박민준,2024-01-07,300,노트북 가방,경기도 성남시 분당구,반품접수\n',
  ],
])('%s that passes for GB18030 is asked about', async (encoding, text) => {
  expect(await said(encoded(text, encoding))).toBe(encoding);
});

it.each([
  '客户,日期,金额\nA,2024-01-05,10\n',
  'customer_id,date,amount,size\nA,2024-01-05,10,A级B\nVIP客A,2024-01-05,10,女\n',
  // Names of rare characters, traditional Chinese, and characters of four bytes.
  '客户,日期,金额\n镕喆堃,2024-01-05,10\n鑫淼焱,2024-01-05,10\n',
  '訂單編號,買家姓名,訂購日期,實付金額\n1,陳大文,2024-01-05,10\n',
  // One rare name, letters of sizes, and names that begin alike in a sorted list.
  `customer_id,date\n${'王小明,2024-01-05\n'.repeat(9)}王镕,2024-01-05\n`,
  'customer_id,date,size\nA,2024-01-05,T恤L\nB,2024-01-05,T恤M\n',
  `customer_id\n${'白冰 陈彬 崔灿 蔡超 高飞 郭芳 韩丹 何海 曹刚 成功 方华 丁峰'.replaceAll(' ', '\n')}\n`,
  // Valid in UTF-8 by accident, as often as they buy.
  `customer_id,date\n${'岑红华,2024-01-05\n'.repeat(9)}王小明,2024-01-05\n`,
  '客户,日期,金额\n㐀㐁😀,2024-01-05,10\n',
  '订单编号,买家会员名,买家支付宝账号,买家应付货款,订单状态,收货地址\n1,张三,a@b,10,交易成功,北京市朝阳区\n',
])('GBK is read as such: %s', async (text) => {
  expect(await said(gb18030(text))).toBe(null);
});
