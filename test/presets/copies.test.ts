import { expect, it } from 'vitest';
import { scratch } from '../cli/run.ts';

interface Report {
  findings: { rule: string; count: number; places: { line: number }[] }[];
}

it('a line that names no order is no copy of one of another order', async () => {
  const head =
    '订单编号,买家会员名,涨价或折扣(元),实付款(元),订单状态,订单创建时间,订单付款时间,货品标题,单价(元),数量,货号';
  const order = (id: number, day: string) =>
    `${id},u1,0,100,交易成功,${day} 10:00:00,${day} 11:00:00,龙井,80,1,LJ\n,,,,,,,茶罐,20,1,GZ\n`;
  const orders = order(1, '2024-01-05') + order(2, '2024-02-05');
  const place = scratch({
    'a.csv': `${head}\n${orders}`,
    'b.csv': `${head}\n${orders}${order(2, '2024-02-05')}`,
  });
  const copies = async (file: string) => {
    const { stdout } = await place.run(['score', file, '-f', 'json']);
    const { findings } = JSON.parse(stdout) as Report;
    return findings.flatMap(({ rule, count }) => (rule === 'record.duplicate' ? [count] : []));
  };
  expect(await copies('a.csv')).toEqual([]);
  expect(await copies('b.csv')).toEqual([2]);
  const { stdout } = await place.run(['validate', 'b.csv', '-f', 'json']);
  place.remove();
  const groups = (JSON.parse(stdout) as { findings: { rule: string; places: { line: number }[] }[] })
    .findings;
  expect(groups.find(({ rule }) => rule === 'record.duplicate')?.places.map(({ line }) => line)).toEqual([
    6, 7,
  ]);
});
