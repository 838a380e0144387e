import { describe, expect, it } from 'vitest';
import { measured } from '../rich/choice-world.ts';

const transactions = ['customer_id,date,amount', 'A,2024-06-30,10', 'B,2024-06-30,10'];
const asOf = '2024-06-30';
const surveys = (scale: unknown) => ({ tables: { surveys: { scale } } });

describe('a survey with a column per question', () => {
  it('reads like the long form; an empty cell is no answer, and a bad one is named', async () => {
    const wide = [
      'response_id,customer_id,date,sat_overall,愿意推荐,trust,comment',
      'r1,A,2024-06-01,6,9,,很近',
      'r2,B,2024-06-01,,4,5,',
    ];
    const { facts } = await measured(
      { transactions, surveys: wide },
      { asOf, config: surveys({ sat_overall: '1-7', trust: '1-5' }) },
    );
    // 5/6·100 on 1–7; 9 of 0–10 without a word about the scale, since a 9 does not fit a shorter one.
    expect(facts.get('A')?.itemSatOverall).toBeCloseTo(83.3333, 3);
    expect(facts.get('A')).toMatchObject({ itemRecommend: 90, itemTrust: null, attitudeWaves: 1 });
    expect(facts.get('B')).toMatchObject({ itemSatOverall: null, itemRecommend: 40, itemTrust: 100 });
  });

  it('takes one scale for all, questions under other names, and rivals', async () => {
    const { facts } = await measured(
      {
        transactions,
        surveys: [
          'response_id,customer_id,date,brand,Q1,quality',
          'r1,A,2024-06-01,,5,4',
          'r1,A,2024-06-01,Red,3,2',
        ],
      },
      { asOf, config: { tables: { surveys: { scale: '1-5', columns: { sat_overall: 'Q1' } } } } },
    );
    expect(facts.get('A')).toMatchObject({ satisfaction: 100, itemQuality: 75, relativeAttitude: 0.5 });
  });

  it('is recognised without its name, and may carry its scale', async () => {
    const { facts } = await measured(
      {
        transactions,
        export7: ['response_id,customer_id,date,near,trust,scale_min,scale_max', 'r1,A,2024-06-01,3,1,1,5'],
      },
      { asOf },
    );
    expect(facts.get('A')).toMatchObject({ itemNear: 50, itemTrust: 0 });
  });

  it('asks for a scale that nobody can know, naming the setting', async () => {
    const files = (row: string) => ({
      transactions,
      surveys: ['response_id,customer_id,date,sat_overall,recommend', row],
    });
    await expect(measured(files('r1,A,2024-06-01,5,10'), { asOf })).rejects.toMatchObject({
      code: 'config.scale',
      remedy: expect.stringContaining('"scale": {"sat_overall":"1-7"}') as string,
    });
    // Answers of 1–5 may be on a scale of 1–5.
    await expect(
      measured(files('r1,A,2024-06-01,5,5'), { asOf, config: surveys({ sat_overall: '1-7' }) }),
    ).rejects.toMatchObject({ message: expect.stringContaining('`recommend`') as string });
    await expect(
      measured(files('r1,A,2024-06-01,5,10'), { asOf, config: surveys('seven') }),
    ).rejects.toMatchObject({ code: 'config.scale' });
  });

  it('takes the scale that the question names', async () => {
    const { facts } = await measured(
      {
        transactions,
        surveys: [
          'response_id,customer_id,date,Q1 (1-7),Q2（1＝非常满意，5＝非常不满意）',
          'r1,A,2024-06-01,4,2',
        ],
      },
      {
        asOf,
        config: {
          tables: {
            surveys: { columns: { trust: 'Q1 (1-7)', sat_overall: 'Q2（1＝非常满意，5＝非常不满意）' } },
          },
        },
      },
    );
    // 3/6 and, turned round, 3/4
    expect(facts.get('A')).toMatchObject({ itemTrust: 50, itemSatOverall: 75 });
  });

  const labelled = (answers: readonly string[], trust: readonly string[] = []) => ({
    transactions,
    surveys: [
      'response_id,customer_id,date,sat_overall,trust',
      ...answers.map((answer, n) => `r${n},${'ABCDEFG'[n]},2024-06-01,${answer},${trust[n] ?? ''}`),
    ],
  });

  it('reads answers in words of five or seven points, also where one question shows only some', async () => {
    const five = ['满意', '非常满意', '一般', '不满意', '非常不满意', '不适用'];
    const ofFive = (await measured(labelled(five), { asOf })).facts;
    expect(['A', 'B'].map((id) => ofFive.get(id)?.itemSatOverall)).toEqual([75, 100]);
    const seven = [
      'Strongly disagree',
      'disagree',
      'Slightly disagree',
      'Neither agree nor disagree',
      'Slightly agree',
    ];
    const { facts } = await measured(
      labelled(['Agree', 'Strongly agree', 'Agree', 'Agree', 'Agree'], seven),
      {
        asOf,
      },
    );
    // Steps 6 and 7, 1 and 2 of seven
    expect(facts.get('A')?.itemSatOverall).toBeCloseTo(83.3333, 3);
    expect(facts.get('B')?.itemSatOverall).toBe(100);
    expect(facts.get('A')?.itemTrust).toBe(0);
    expect(facts.get('B')?.itemTrust).toBeCloseTo(16.6667, 3);
  });

  it('reads numbers with words behind them', async () => {
    const { facts } = await measured(labelled(['5 - very satisfied', '4分']), {
      asOf,
      config: surveys('1-5'),
    });
    expect(['A', 'B'].map((id) => facts.get(id)?.itemSatOverall)).toEqual([100, 75]);
  });

  it.each([
    ['words that may be of five points or of seven', ['满意', '一般'], {}, null],
    ['these, with the number of points', ['满意', '一般'], surveys('1-5'), 75],
    ['these, of seven points', ['满意', '一般'], surveys('1-7'), 83.3333],
    ['words of no known scale', ['super', 'so so'], surveys('1-5'), null],
    ['known words beside others', ['满意', 'super'], surveys('1-5'), null],
    ['words beside numbers', ['满意', '3'], surveys('1-5'), null],
    [
      'words of a finer scale than is known',
      ['非常满意', '很满意', '满意', '一般', '不满意'],
      surveys('1-7'),
      null,
    ],
    ['a scale with other points than the words', ['满意', '一般'], surveys('0-10'), null],
  ])('reads or refuses %s', async (_, answers, config, expected) => {
    const reading = measured(labelled(answers), { asOf, config });
    if (expected === null)
      await expect(reading).rejects.toMatchObject({
        code: 'config.scale',
        remedy: expect.stringContaining('Export the numeric values') as string,
      });
    else expect((await reading).facts.get('A')?.itemSatOverall).toBeCloseTo(expected, 3);
  });

  it('needs no scale of a question that nobody answered', async () => {
    const files = {
      transactions,
      surveys: ['response_id,customer_id,date,sat_overall,trust', 'r1,A,2024-06-01,,(跳过)'],
    };
    const { facts } = await measured(files, { asOf });
    expect(facts.get('A')).toMatchObject({ itemSatOverall: null, itemTrust: null });
  });

  it('has a scale, no other table has', async () => {
    await expect(
      measured({ transactions }, { asOf, config: { tables: { transactions: { scale: '1-7' } } } }),
    ).rejects.toMatchObject({ code: 'config.unknown-key' });
  });

  it('says of a survey that is neither long nor wide what it lacks', async () => {
    await expect(
      measured(
        { transactions, surveys: ['response_id,customer_id,date,foo', 'r1,A,2024-06-01,5'] },
        { asOf },
      ),
    ).rejects.toMatchObject({ code: 'input.missing-column' });
  });
});
