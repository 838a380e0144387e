import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { scratch } from './run.ts';

/* What init proposes for a survey with a column per question works, or asks for exactly what is open. */

describe('a survey of which one column is open', () => {
  const place = scratch({
    'd/orders.csv': 'customer_id,date,amount\nA,2024-01-01,10\nB,2024-01-05,10\nA,2024-02-01,10\n',
    'd/answers.csv':
      'which,customer_id,date,How satisfied are you overall?,How likely are you to recommend us? (0-10)\n1,A,2024-02-02,1,9\n2,B,2024-02-02,5,4\n',
  });
  afterAll(place.remove);

  it('is asked about in that column alone, by init and by the command that it proposes', async () => {
    const { stderr } = await place.run(['init', 'd', '-o', 'd/loyalty.config.json']);
    expect(stderr).toContain('d/answers.csv · response_id: say it in "columns"');
    expect(stderr).toContain('d/answers.csv is not used: it may be `surveys`');
    expect(stderr).toContain('loyalty score d --config d/loyalty.config.json · tried: 2 customers');
    const scored = await place.run(['score', 'd']);
    expect(scored.stderr.replaceAll(/\s+/g, ' ')).toContain(
      'it may be `surveys`, but has no column for `response_id`. Map',
    );
  });

  it('is read once that is settled', async () => {
    const file = `${place.folder}/d/loyalty.config.json`;
    const config = JSON.parse(readFileSync(file, 'utf8')) as {
      tables: { surveys: { columns: Record<string, string>; scale: Record<string, string> } };
    };
    config.tables.surveys.columns['response_id'] = 'which';
    config.tables.surveys.scale['sat_overall'] = '1-5';
    place.write('d/loyalty.config.json', JSON.stringify(config));
    const { exitCode, stdout } = await place.run(['score', 'd', '--format', 'json']);
    expect(exitCode).toBe(0);
    const { inputs } = JSON.parse(stdout) as { inputs: { path: string; rows: number }[] };
    expect(inputs.find(({ path }) => path === 'd/answers.csv')?.rows).toBe(2);
  });

  it('is asked for a scale before it can be read', async () => {
    const form = scratch({
      'orders.csv': 'customer_id,date,amount\nA,2024-01-01,10\n',
      'surveys.csv':
        'response_id,customer_id,date,sat_overall,trust\n1,A,2024-02-02,2,4\n2,B,2024-02-02,3,3\n',
    });
    const { stderr } = await form.run(['init', '.']);
    const scored = await form.run(['score', '.']);
    form.remove();
    expect(stderr).toContain('settle first: sat_overall, trust; then loyalty score .');
    expect([scored.exitCode, scored.stderr]).toEqual([2, expect.stringContaining('on which scale')]);
  });

  it('has the number of the answer and the address found by their usual names', async () => {
    const form = scratch({
      'form.csv':
        'Respondent,Email,End Date,How satisfied are you overall?,How likely are you to recommend us? (0-10)\n1,a@example.com,2024-02-02,1,9\n2,b@example.com,2024-02-02,5,4\n',
    });
    const { stdout } = await form.run(['init', 'form.csv', '--format', 'json']);
    form.remove();
    const { files } = JSON.parse(stdout) as { files: { missing: string[]; columns: object[] }[] };
    expect(files[0]?.missing).toEqual([]);
    expect(files[0]?.columns).toContainEqual({ column: 'customer_id', from: 'Email', by: 'question' });
  });
});
