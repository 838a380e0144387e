import chalk from 'chalk';
import { Command, Option } from 'commander';
import { LoyaltyError } from '../../errors.ts';
import type { ValidateReport } from '../../reports/index.ts';
import type { Context } from '../context.ts';
import {
  colorLevel,
  formatOfFile,
  limitOption,
  withCommonOptions,
  withDataOptions,
  type DataOptions,
  widthOf,
} from '../options.ts';
import { deliver } from '../output.ts';

const formats = ['table', 'json', 'sarif', 'junit', 'github', 'md'] as const;
type Format = (typeof formats)[number];

export interface ValidateOptions extends DataOptions {
  failOn?: string[];
  rule?: string[];
  require?: string;
  baseline?: string;
  updateBaseline?: boolean;
  limit?: string;
  showValues?: boolean;
}

const several = (value: string, before: string[] = []): string[] => [...before, value];

export function validateCommand(context: Context): Command {
  const command = new Command('validate')
    .description('checks exports to the line, each file and all together; for people and for CI')
    .argument('<inputs...>', 'files, folders, globs, table=path pairs, or - for standard input')
    .addOption(
      new Option(
        '--fail-on <what>',
        "error (the default), warning, or a bound such as 'rejected_share>0.01'; may be repeated",
      ).argParser(several),
    )
    .addOption(
      new Option(
        '--rule <id=level>',
        'weigh a rule as off, info, warning or error; may be repeated',
      ).argParser(several),
    )
    .option('--require <what>', 'fail unless the files support these, like score,churn,premium')
    .option('--baseline <file>', 'findings that are known: only new ones fail')
    .option('--update-baseline', 'record what is found in the baseline')
    .option('--limit <n>', 'places listed of each finding (default: 5 for people, 100 for machines)')
    .option('--show-values', 'show values in the CI formats, too (sarif, junit, github, md)')
    .action((inputs: string[], options: ValidateOptions) => validate(inputs, options, context));
  return withDataOptions(withCommonOptions(command, formats));
}

async function validate(
  inputs: readonly string[],
  options: ValidateOptions,
  context: Context,
): Promise<void> {
  const format = formatOf(options);
  const [{ validateInputs }, reports] = await Promise.all([
    import('../validate/validate-inputs.ts'),
    import('../../reports/index.ts'),
  ]);
  const forPeople = format === 'table' || format === 'md';
  const places = limitOption(options.limit, { of: 'places', most: 100_000 }) ?? (forPeople ? 5 : 100);
  const report = await validateInputs(
    inputs,
    options,
    { places, digests: format === 'json' },
    context,
    async (made, lang) => {
      chalk.level = options.output === undefined ? colorLevel(options, context.stdout, context) : 0;
      const showValues = options.showValues === true && options.hashIds !== true;
      const texts: Record<Format, () => string> = {
        table: () => reports.validateTerminal(made, { lang, ...widthOf(context) }),
        md: () => reports.validateMarkdown(made, { lang, showValues }),
        json: () => reports.validateJson(made),
        sarif: () => reports.validateSarif(made, { lang, showValues }),
        junit: () => reports.validateJunit(made, { lang, showValues }),
        github: () => reports.validateGithub(made, { lang, showValues }),
      };
      await deliver([texts[format]()], options.output ?? null, context);
    },
  );
  refuse(report);
}

/** The exit code, and one sentence why. */
function refuse({ verdict, unreadable, metrics, inputs }: ValidateReport): void {
  if (unreadable)
    throw new LoyaltyError(
      'input',
      'data.unreadable',
      'Not every input can be read.',
      'The findings say which and why.',
      { zh: { sentence: '有输入无法读取。', remedy: '是哪些、为何，见所列的数据问题。' } },
    );
  if (verdict.passed) return;
  const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;
  const { errors = 0, warnings = 0 } = metrics;
  throw new LoyaltyError(
    'data',
    'data.invalid',
    `${count(errors, 'error')} and ${count(warnings, 'warning')} in ${count(inputs.length, 'file')}: ${verdict.reasons.slice(0, 8).join(', ')}${verdict.reasons.length > 8 ? ', …' : ''}.`,
    '`loyalty explain --rule ID` explains a rule.',
    {
      zh: {
        sentence: `${inputs.length} 个文件中有 ${errors} 个错误、${warnings} 个警告：${verdict.reasons.slice(0, 8).join('、')}${verdict.reasons.length > 8 ? ' 等' : ''}。`,
        remedy: '`loyalty explain --rule ID` 解释规则。',
      },
    },
  );
}

/** What was said, else what the ending of the output file says, else a table: a pipe is most often a log. */
const formatOf = ({ format, output }: ValidateOptions): Format =>
  (format ?? formatOfFile(output, formats) ?? 'table') as Format;
