import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checks } from '../../src/checks/index.ts';
import { orders, plant, textOf } from '../checks/shop.ts';
import { scratch } from '../cli/run.ts';

/*
 * SARIF and JUnit against what their published schemas ask of the parts that are written here, in our own words:
 * OASIS SARIF 2.1.0 (no further members, levels, base of lines and columns), and the JUnit schema of the Jenkins xUnit
 * plugin (elements, their order, attributes).
 */

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

const message = z.strictObject({ text: z.string().min(1) });
const level = z.enum(['none', 'note', 'warning', 'error']);
const from1 = z.int().min(1);
const region = z.strictObject({
  startLine: from1,
  startColumn: from1.optional(),
  endColumn: from1.optional(),
});
const result = z.strictObject({
  ruleId: z.string(),
  ruleIndex: z.int().min(0),
  level,
  message,
  locations: z
    .array(
      z.strictObject({
        physicalLocation: z.strictObject({
          artifactLocation: z.strictObject({ uri: z.string().regex(/^[\w./~%!$&'()*+,;=:@-]+$/) }),
          region: region.optional(),
        }),
      }),
    )
    .min(1),
  occurrenceCount: from1.optional(),
  baselineState: z.enum(['new', 'unchanged', 'updated', 'absent']).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
});
const sarif = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string(),
          semanticVersion: z.string(),
          rules: z.array(
            z.strictObject({
              id: z.string(),
              shortDescription: message,
              fullDescription: message,
              help: message,
              defaultConfiguration: z.strictObject({ level }),
              properties: z.strictObject({ tags: z.array(z.string()) }),
            }),
          ),
        }),
      }),
      invocations: z.array(z.strictObject({ executionSuccessful: z.boolean() })),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      results: z.array(result),
    }),
  ),
});

describe('sarif', () => {
  let log: z.output<typeof sarif>;
  let text: string;
  beforeAll(async () => {
    text = await validate('sarif');
    log = sarif.parse(JSON.parse(text));
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
  it('has the elements and attributes of the schema, and counts that agree', async () => {
    const text = await validate('junit', '--show-values');
    const tags = [...text.matchAll(/<(\/?)([a-z-]+)((?: [a-z]+="[^"<]*")*)(\/?)>/g)];
    // Nothing that looks like markup is left beside the tags.
    expect(
      text
        .replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '')
        .replace(/<\/?[a-z-]+(?: [a-z]+="[^"<]*")*\/?>/g, ''),
    ).not.toMatch(/[<>]/);
    expect(text).not.toMatch(/&(?!(amp|lt|gt|quot|#10|#9);)/);
    // oxlint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u0000-\u0008]/);
    const allowed: Readonly<Record<string, RegExp>> = {
      testsuites: /^(name|tests|failures|errors)$/,
      testsuite: /^(name|tests|failures|errors|skipped)$/,
      testcase: /^(name|classname)$/,
      failure: /^(message|type)$/,
      'system-out': /^$/,
    };
    const parents: Readonly<Record<string, string>> = {
      testsuites: '',
      testsuite: 'testsuites',
      testcase: 'testsuite',
      failure: 'testcase',
      'system-out': 'testcase',
    };
    const open: string[] = [];
    const count: Record<string, number> = {};
    for (const [, closing, name = '', attributes = '', alone] of tags) {
      if (closing === '/') {
        expect(open.pop()).toBe(name);
        continue;
      }
      expect(open.at(-1) ?? '').toBe(parents[name]);
      for (const [, key = ''] of attributes.matchAll(/ ([a-z]+)=/g))
        expect(key).toMatch(allowed[name] ?? /^$/);
      count[name] = (count[name] ?? 0) + 1;
      if (alone !== '/') open.push(name);
    }
    expect(open).toEqual([]);
    expect(text).toContain(
      `<testsuites name="loyalty validate" tests="${count['testcase']}" failures="${count['failure']}" errors="0">`,
    );
    expect(text).toContain('<failure message="empty.csv is empty."');
  });
});

it('every check has an example that is no other', () => {
  const examples = checks.map(({ example }) => example.en);
  expect(new Set(examples).size).toBe(examples.length);
});
