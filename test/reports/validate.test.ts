import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { orders, plant, textOf } from '../checks/shop.ts';
import { scratch } from '../cli/run.ts';
import { junitFaults, sarifFaults } from './published-schemas.ts';

const place = scratch();
afterAll(() => place.remove());
const sheet = orders();
const line = plant(sheet, 'C001,2024-02-30,20.50,X1');
plant(sheet, 'C001,<"&\'\u0001>,20.50,X2');
place.write('a b#ü.csv', textOf(sheet));
place.write('empty.csv', '');
const inputs = ['transactions=a b#ü.csv', 'customers=empty.csv'];
const validate = async (format: string, ...options: string[]) =>
  (await place.run(['validate', ...inputs, '--format', format, ...options])).stdout;

interface Log {
  runs: {
    tool: { driver: { rules: { id: string }[] } };
    invocations: unknown[];
    results: {
      ruleId: string;
      ruleIndex: number;
      locations: { physicalLocation: unknown }[];
    }[];
  }[];
}

describe('sarif', () => {
  let log: Log;
  let text: string;
  beforeAll(async () => {
    text = await validate('sarif');
    log = JSON.parse(text) as Log;
  });

  it('is valid by the schema of SARIF 2.1.0, and the schema is asked', () => {
    expect(sarifFaults(log)).toEqual([]);
    expect(sarifFaults({ ...log, version: '2.0.0', extra: 1 }).length).toBeGreaterThan(0);
  });

  it('every result names a rule of the driver by its index', () => {
    const [run] = log.runs;
    for (const { ruleId, ruleIndex } of run?.results ?? [])
      expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  it('shows the line and the columns of a cell, and the file as a URI', () => {
    const found = log.runs[0]?.results.find(({ ruleId }) => ruleId === 'cell.date');
    expect(found?.locations[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'a%20b%23%C3%BC.csv' },
      region: { startLine: line, startColumn: 6, endColumn: 16 },
    });
  });

  it('says that a file could not be read, and masks values', () => {
    expect(log.runs[0]?.invocations).toEqual([{ executionSuccessful: false }]);
    expect(text).not.toContain('2024-02-30');
    expect(text).toContain('9999-99-99');
  });
});

describe('junit', () => {
  it('is valid by the schema of JUnit, and its counts agree', async () => {
    const text = await validate('junit', '--show-values');
    expect(await junitFaults(text)).toEqual([]);
    expect((await junitFaults(text.replaceAll('<failure ', '<fault '))).length).toBeGreaterThan(0);
    const count = (tag: string) => text.split(`<${tag}`).length - 1;
    expect(text).toContain(
      `<testsuites name="loyalty validate" tests="${count('testcase ')}" failures="${count('failure ')}" errors="0">`,
    );
    expect(text).toContain('<failure message="empty.csv is empty."');
  });
});

it('every check has an example that is no other', () => {
  const examples = checks.map(({ example }) => example.en);
  expect(new Set(examples).size).toBe(examples.length);
});
