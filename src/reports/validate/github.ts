import type { Lang } from '../people/lang.ts';
import { byRule } from './blocks.ts';
import { sentenceOf } from './mask.ts';
import { newOf, type ValidateReport } from './validate-report.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/**
 * Annotations for a GitHub workflow: one per rule with its first place and the number of all, since only ten of each
 * kind are shown. What the baseline knows is left out.
 */
export function validateGithub(report: ValidateReport, options: { lang: Lang; showValues: boolean }): string {
  return byRule(report.groups.filter((group) => newOf(group) > 0))
    .map((groups) => {
      const [first] = groups;
      if (first === undefined) return '';
      const { rule, severity, remedy } = first;
      const place = first.places[0] ?? null;
      const count = groups.reduce((sum, each) => sum + newOf(each), 0);
      const files = new Set(groups.map(({ file }) => file)).size;
      const line = place?.excerpt?.line ?? place?.line ?? null;
      const properties = [
        ...(first.file === '' ? [] : [`file=${property(first.file)}`]),
        ...(first.file === '' || line === null ? [] : [`line=${line}`]),
        ...(first.file === '' || place === null || place.excerpt === null
          ? []
          : [`col=${place.excerpt.start + 1}`]),
        `title=${property(rule)}`,
      ].join(',');
      const more = count > 1 ? ` (${count} places${files > 1 ? ` in ${files} files` : ''})` : '';
      const text = `${sentenceOf(first, place ?? none, options)}${more} → ${remedy[options.lang]}`;
      return `::${commands[severity]} ${properties}::${message(text)}\n`;
    })
    .join('');
}

const none = { line: null, record: null, value: null, expected: null, excerpt: null };

/** What a workflow command may not hold, as the runner undoes it. */
const message = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
