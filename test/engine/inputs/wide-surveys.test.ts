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
