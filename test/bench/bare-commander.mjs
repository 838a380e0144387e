// The floor that `loyalty --help` is measured against: node, commander, and as many commands.
import { Command } from 'commander';

const program = new Command('bare').description('A program that can do nothing.').version('0.0.0');
for (const name of 'score explain churn report validate evaluate simulate schema init'.split(' '))
  program.command(name).argument('[inputs...]').description(`would ${name}`).option('-o, --output <file>');
program.parse();
