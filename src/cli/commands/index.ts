import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { churnCommand } from './churn.ts';
import { evaluateCommand } from './evaluate.ts';
import { diffCommand } from './diff.ts';
import { explainCommand } from './explain.ts';
import { initCommand } from './init.ts';
import { reportCommand } from './report.ts';
import { schemaCommand } from './schema.ts';
import { scoreCommand } from './score.ts';
import { simulateCommand } from './simulate.ts';
import { validateCommand } from './validate.ts';

/** Every command. A new one is one file and one line here. */
export const commands: readonly ((context: Context) => Command)[] = [
  scoreCommand,
  churnCommand,
  explainCommand,
  evaluateCommand,
  validateCommand,
  reportCommand,
  diffCommand,
  schemaCommand,
  initCommand,
  simulateCommand,
];
