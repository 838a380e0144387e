import { describe, expect, test } from 'vitest';
import { measured } from './choice-world.ts';

const orders = ['customer_id,date,amount', 'A,2024-01-01,10', 'B,2024-06-30,10'];
const header = 'response_id,customer_id,date,item,score,scale_min,scale_max,brand';
const asOf = '2024-06-30';

async function asked(...answers: string[]) {
  const { facts, population } = await measured(
    { transactions: orders, surveys: [header, ...answers] },
    { asOf },
  );
  return { a: facts.get('A'), b: facts.get('B'), population };
}

describe('M11 attitude', () => {
  test('answers weigh half after a year, and become −1 to 1', async () => {
    // Satisfied 6 of 1–7 today: 5/6·100 = 83.33 → A = .6667; recommends 2 of 0–10 a year (365 days) ago: 20 → −.6.
    // A = (1·.6667 + .5·(−.6)) / 1.5 = .24444.
    const { a, b } = await asked('r1,A,2024-06-30,sat_overall,6,1,7,', 'r0,A,2023-07-01,recommend,2,0,10,');
    expect(a?.attitude).toBeCloseTo((2 / 3 - 0.3) / 1.5, 9);
    expect(a).toMatchObject({ attitudeWaves: 2, attitudeAgeDays: 0, satisfactionAgeDays: 0 });
    expect(a?.satisfaction).toBeCloseTo(83.3333, 3);
    expect(a?.itemRecommend).toBe(20);
    // Who was not asked has no attitude.
    expect(b?.attitude).toBeNull();
    expect(b?.attitudeWaves).toBeNull();
  });

  test('365 days are known, 366 are not', async () => {
    const old = await asked('r1,A,2023-07-01,trust,10,0,10,');
    expect(old.a).toMatchObject({ attitude: 1, attitudeAgeDays: 365, itemTrust: 100 });
    const older = await asked('r1,A,2023-06-30,trust,10,0,10,');
    expect(older.a).toMatchObject({ attitude: null, attitudeAgeDays: 366, attitudeWaves: 1, itemTrust: 100 });
  });

  test('nothing outside a scale, later than the as-of day, or about a rival counts', async () => {
    const { a } = await asked(
      'r1,A,2024-06-01,sat_overall,8,1,7,',
      'r2,A,2024-06-01,trust,3,5,5,',
      'r3,A,2024-07-01,affect,1,0,10,',
      'r4,A,2024-06-01,sat_overall,1,0,10,Rival',
      'r5,A,2024-06-01,near,7,0,10,',
    );
    expect(a).toMatchObject({ attitude: null, satisfaction: null, itemTrust: null, itemAffect: null });
    // The question about nearness was asked once, and is trusted as such.
    expect(a).toMatchObject({ itemNear: 70, attitudeWaves: 1, attitudeAgeDays: 29 });
  });

  test('the latest answer stands; on one day the highest response id', async () => {
    const { a } = await asked(
      'r2,A,2024-06-01,pay_more,4,0,10,',
      'r1,A,2024-06-01,pay_more,9,0,10,',
      'r9,A,2024-05-31,pay_more,1,0,10,',
    );
    expect(a?.itemPayMore).toBe(40);
  });
});

describe('M11 the tone of complaints', () => {
  const cases = (...rows: string[]) =>
    measured(
      {
        transactions: orders,
        surveys: [header, 'r1,A,2024-06-30,sat_overall,6,1,7,'],
        cases: ['case_id,customer_id,opened_at,type,text', ...rows],
      },
      { asOf },
    ).then(({ facts }) => facts);

  test.each([
    // Satisfied 83.33 today; furious a year (365 days) ago is 0 with half the weight: 83.33/1.5 = 55.56 → A = .1111.
    ['1,A,2023-07-01,complaint,I am furious', 83.3333 / 1.5],
    // Annoyed today is the second rung, 16.67: (83.33 + 16.67)/2 = 50 → A = 0.
    ['1,A,2024-06-30,complaint,等了两周，很烦人', 50],
    // Regret is the third, 33.33: (83.33 + 33.33)/2.
    ['1,A,2024-06-30,complaint,有点失望，一般般', (83.3333 + 33.3333) / 2],
    // The lowest rung of a text counts, and a text counts once.
    ['1,A,2024-06-30,complaint,"遗憾，实在太过分，忍无可忍"', 83.3333 / 2],
    // Two complaints are two: (83.33 + 0 + 33.33)/3.
    [
      '1,A,2024-06-30,complaint,外卖洒了，太过分\n2,A,2024-06-30,complaint,It is a pity',
      (83.3333 + 33.3333) / 3,
    ],
    // Plain words, a question, a denied feeling, and later than the as-of day.
    ['1,A,2024-06-30,complaint,订单没有收到', 83.3333],
    ['1,A,2024-06-30,enquiry,I am furious', 83.3333],
    ['1,A,2024-06-30,complaint,"I am not angry, but it leaks"', 83.3333],
    ['1,A,2024-07-01,complaint,I am furious', 83.3333],
  ])('%s', async (rows, score) => {
    const facts = await cases(...rows.split('\n'));
    expect(facts.get('A')?.attitude).toBeCloseTo(score / 50 - 1, 4);
  });

  test('a complaint alone makes no attitude', async () => {
    const facts = await cases('1,B,2024-06-30,complaint,I am furious');
    expect(facts.get('B')?.attitude).toBeNull();
  });
});

describe('M12 gap to the best rival', () => {
  test('own minus rival on the questions rated for both, the rival that comes off best', async () => {
    const { a, b } = await asked(
      'r1,A,2024-06-01,sat_overall,8,0,10,',
      'r1,A,2024-06-01,ideal,6,0,10,',
      'r1,A,2024-06-01,disconfirm,9,0,10,',
      // Nord is rated on two of the three: (80 − 60 + 60 − 50)/2 = 15; Sund on one: 80 − 70 = 10.
      'r1,A,2024-06-01,sat_overall,6,0,10,Nord',
      'r1,A,2024-06-01,ideal,5,0,10,Nord',
      'r1,A,2024-06-01,sat_overall,7,0,10,Sund',
      // The latest day counts: 40 − (50 + 70)/2 = −20.
      'r1,A,2024-06-01,trust,4,0,10,',
      'r0,A,2024-05-01,trust,9,0,10,',
      'r1,A,2024-06-01,trust,5,0,10,Nord',
      'r2,A,2024-06-01,trust,7,0,10,Nord',
      'r0,A,2024-05-01,trust,0,0,10,Nord',
      // Quality and image are one factor; nobody rated both on image.
      'r1,A,2024-06-01,quality,7,1,7,',
      'r1,A,2024-06-01,quality,4,1,7,Nord',
      'r1,A,2024-06-01,image,1,1,7,Nord',
      // Older than 365 days, and rated for one only.
      'r9,A,2023-06-30,affect,9,0,10,',
      'r9,A,2023-06-30,affect,1,0,10,Nord',
      'r1,A,2024-06-01,belong,1,0,10,Nord',
      'r1,B,2024-06-01,trust,1,0,10,',
    );
    expect(a).toMatchObject({
      gapSatisfaction: 10,
      gapTrust: -20,
      gapBrandImage: 50,
      gapAffection: null,
      gapBelonging: null,
    });
    expect(b?.gapTrust).toBeNull();
  });
});

describe('M12 relative attitude', () => {
  test('ours minus the best rival on the first item that rates both', async () => {
    // Satisfaction rates only us. Quality: ours 80 (latest), Blue 60, Red 90 in May and 70 in June: .80 − .70 = .10.
    const { a, b } = await asked(
      'r1,A,2024-06-01,sat_overall,9,0,10,',
      'r1,A,2024-06-01,quality,8,0,10,',
      'r0,A,2024-05-01,quality,2,0,10,',
      'r0,A,2024-05-01,quality,9,0,10,Red',
      'r1,A,2024-06-01,quality,7,0,10,Red',
      'r1,A,2024-06-01,quality,6,0,10,Blue',
      'r1,A,2024-06-01,value,6,0,10,Green',
      'r2,B,2024-06-01,quality,6,0,10,Blue',
    );
    expect(a?.relativeAttitude).toBeCloseTo(0.1, 9);
    expect(a).toMatchObject({ rivalsRated: 3, relativeWaves: 2, relativeAgeDays: 29 });
    expect(b).toMatchObject({ relativeAttitude: null, rivalsRated: 1, relativeWaves: null });
  });

  test('a rival rated more than 365 days ago is forgotten', async () => {
    const { a } = await asked('r1,A,2024-06-01,quality,8,0,10,', 'r0,A,2023-06-30,quality,2,0,10,Red');
    expect(a).toMatchObject({ relativeAttitude: null, rivalsRated: null });
  });
});

describe('M28 net promoter score', () => {
  const answers = (promoters: number, passives: number, detractors: number) =>
    [
      ...Array<number>(promoters).fill(9),
      ...Array<number>(passives).fill(8),
      ...Array<number>(detractors).fill(6),
    ].map((score, i) => `r${i},c${i},2024-06-01,recommend,${score},0,10,`);

  test('the latest answers of thirty customers', async () => {
    // c0 said 0 earlier, which no longer counts; answers on other scales never do. (15 − 6)/30 = .30.
    const { population } = await asked(
      ...answers(15, 9, 6),
      'x1,c0,2024-05-01,recommend,0,0,10,',
      'x2,d1,2024-06-01,recommend,1,1,5,',
    );
    expect(population.nps).toMatchObject({ answers: 30 });
    expect(population.nps?.score).toBeCloseTo(30, 9);
  });

  test('nothing below thirty answers', async () => {
    const { population } = await asked(...answers(15, 9, 5));
    expect(population.nps).toBeNull();
  });
});
