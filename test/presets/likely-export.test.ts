import { afterAll, expect, it } from 'vitest';
import { scratch } from '../cli/run.ts';

const head = '订单号,订单状态,下单时间,商品名称,商品编码,商品数量,商品单价,实付金额,买家ID\n';
const at = '2024-01-05 10:00:00';
const place = scratch({
  // Order 1 shows its total of 60 + 30 on both lines.
  'totals.csv': `${head}1,已完成,${at},龙井,LJ,1,60,90,u1\n1,已完成,${at},茶则,CZ,1,30,90,u1\n`,
  'cancelled.csv': `${head}1,已完成,${at},龙井,LJ,1,60,60,u1\n2,已取消,${at},龙井,LJ,1,60,60,u2\n`,
  'member.csv': `${head.replace('买家ID', '会员编号')}1,已完成,${at},龙井,LJ,1,60,90,u1\n1,已完成,${at},茶则,CZ,1,30,90,u1\n`,
  // Amounts of lines: what price and quantity come to, or others on other lines.
  'own.csv': `${head}1,已完成,${at},龙井,LJ,1,60,60,u1\n1,已完成,${at},茶则,CZ,2,30,60,u1\n`,
  'discounted.csv': `${head}1,已完成,${at},龙井,LJ,1,60,50,u1\n1,已完成,${at},茶则,CZ,1,60,50,u1\n2,已完成,${at},龙井,LJ,1,60,50,u2\n2,已完成,${at},茶则,CZ,1,30,20,u2\n`,
});
afterAll(place.remove);

async function used(file: string, ...argv: string[]): Promise<string | undefined> {
  const { stdout, stderr, exitCode } = await place.run(['score', file, ...argv, '-f', 'json']);
  expect(exitCode, stderr).toBe(0);
  const { reconciliation } = JSON.parse(stdout) as {
    reconciliation: { parts: { reason: string; amount: string }[] };
  };
  return reconciliation.parts.find(({ reason }) => reason === 'used')?.amount;
}

it.each(['totals.csv', 'cancelled.csv', 'member.csv'])(
  '%s may be another export: asked about',
  async (file) => {
    for (const command of ['score', 'init']) {
      const { exitCode, stdout, stderr } = await place.run([command, file]);
      expect(exitCode, stderr).toBe(2);
      for (const choice of ['--preset wechat-shop', '--preset none'])
        expect(`${stdout}${stderr}`).toContain(choice);
    }
  },
);

it('either answer is taken', async () => {
  expect(await used('totals.csv', '--preset', 'wechat-shop')).toBe('90.00');
  expect(await used('totals.csv', '--preset', 'none')).toBe('180.00');
  expect(await used('cancelled.csv', '--preset', 'wechat-shop')).toBe('60.00');
});

it('so is a configuration that says what totals and conditions are', async () => {
  const tables = { transactions: { orderTotals: ['amount'] } };
  place.write('said/loyalty.config.json', JSON.stringify({ tables }));
  expect(await used('totals.csv', '--config', 'said/loyalty.config.json')).toBe('90.00');
});

it('files whose lines have amounts of their own are read as they stand', async () => {
  expect(await used('own.csv')).toBe('120.00');
  expect(await used('discounted.csv')).toBe('170.00');
});
