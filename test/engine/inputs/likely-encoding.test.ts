import { afterAll, expect, it } from 'vitest';
import { mulberry32 } from '../../../fixtures/random.ts';
import { refuseDoubtfulGbk } from '../../../src/engine/inputs/likely-encoding.ts';
import { scratch } from '../../cli/run.ts';
import { gb18030 } from './gb18030.ts';

const place = scratch();
afterAll(place.remove);

const tables = new Map<string, Map<string, Buffer>>();

/** The bytes of a text in an encoding that nothing here writes: those that its decoder reads as the text. */
function encoded(text: string, encoding: string): Buffer {
  const known = tables.get(encoding) ?? tableOf(encoding);
  tables.set(encoding, known);
  return Buffer.concat(
    Array.from(text, (each) => (each < '\x80' ? Buffer.from(each) : (known.get(each) ?? Buffer.from('?')))),
  );
}

function tableOf(encoding: string): Map<string, Buffer> {
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
  return known;
}

const said = async (bytes: Buffer): Promise<string | null> => {
  // Only what passes for GB18030 is asked about.
  new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  const path = place.write('text.csv', bytes);
  return refuseDoubtfulGbk(path, 'text.csv').then(
    (likelier) => (likelier === null ? null : `maybe ${likelier.encoding}: ${likelier.meant}`),
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

/** Names, places and goods; of Chinese with rare characters and surnames. */
const texts = {
  gb18030: `王小明 李娜 张伟 逄喆 亓镕基 仝垚 佟琬玥 冼煜祺 郏翊 隗婧琪 阙沐宸 北京市朝阳区 亳州市 濮阳 漯河 衢州 儋州 已付款 待发货
    T恤L 保温杯 螺蛳粉 羊绒衫 猕猴桃 鳜鱼 糌粑 擀面杖 镊子 睫毛膏 唇釉 榴莲 麻辣烫 墩布 簸箕 雪纺衫 の化粧水 ポーチ 陳大文 運動鞋 烏龍茶`,
  big5: `陳大文 林小玉 張家豪 黃怡君 李雅婷 王志明 吳俊傑 劉淑芬 蔡欣怡 台北市 中山區 高雄市左營區 新竹縣 紅色外套 運動鞋 藍色襯衫 已付款
    處理中 已出貨 珍珠奶茶 鳳梨酥 保溫杯 無線耳機 旺角 牛肉麵 禮盒`,
  shift_jis: `佐藤太郎 鈴木花子 高橋健 田中美咲 渡辺直樹 山本さくら 渋谷区 大阪市北区 コーヒー りんごジュース シャツ 赤いコート 運動靴 配送済み
    キャンセル お茶 チョコレート かばん 返品 たなか サトウ`,
  'euc-kr': `김민준 이서연 박지호 최하은 정수빈 강동현 윤영희 서울특별시 강남구 부산광역시 해운대구 운동화 커피잔 노트북 배송완료 취소요청 반품접수
    무선이어폰 겨울코트 딸기우유 초콜릿 화장품 아메리카노 티셔츠`,
};

it.each(Object.entries(texts))('few cells of %s are told for what they are', async (encoding, text) => {
  const words = text.split(/\s+/);
  const random = mulberry32(7);
  let told = 0;
  for (let round = 0; round < 200; round++) {
    const count = [1, 2, 5, 10][round % 4] ?? 1;
    const cells = Array.from({ length: count }, () => words[Math.floor(random() * words.length)] ?? '');
    const lines = cells.map((cell) => `A,2024-01-05,${cell},10\n`).join('');
    const answer = await said(encoding === 'gb18030' ? gb18030(lines) : encoded(lines, encoding));
    if (encoding === 'gb18030') expect(answer, lines).toBe(null);
    else if (answer !== null) expect(answer, lines).toContain(encoding);
    if (count >= 5 && answer !== null) told++;
  }
  if (encoding !== 'gb18030') expect(told).toBeGreaterThanOrEqual(95);
});

it.each([
  ['big5', '林怡君', '美玲'],
  ['shift_jis', 'すずき', '田中'],
  ['euc-kr', '김민준', '이서연'],
])('score and validate warn of two names in %s', async (encoding, ...names) => {
  const rows = names.map((name) => `${name},2024-01-05,10\n`).join('');
  place.write('orders.csv', encoded(`customer_id,date,amount\n${rows}`, encoding));
  const remedy = `--encoding ${encoding}`;
  const scored = await place.run(['score', 'orders.csv', '--format', 'table']);
  const shown = scored.stdout.replaceAll(/\s+/g, ' ');
  expect(shown).toContain(`${encoding}: ${names[0]}`);
  const { stdout } = await place.run(['validate', 'orders.csv', '--format', 'json']);
  const [found] = (JSON.parse(stdout) as { findings: { rule: string; remedy: string }[] }).findings.filter(
    ({ rule }) => rule === 'encoding.other',
  );
  expect(found?.remedy).toContain(remedy);
  const chosen = await place.run(['validate', 'orders.csv', '--format', 'json', '--encoding', encoding]);
  expect(chosen.stdout).not.toContain('encoding.other');
});
