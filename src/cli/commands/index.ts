import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { diffCommand } from './diff.ts';
import { explainCommand } from './explain.ts';
import { reportCommand } from './report.ts';
import { schemaCommand } from './schema.ts';
import { scoreCommand } from './score.ts';

/** Every command. A new one is one file and one line here. */
export const commands: readonly ((context: Context) => Command)[] = [
  scoreCommand,
  explainCommand,
  reportCommand,
  diffCommand,
  schemaCommand,
];
