import type { Lang } from '../../people/lang.ts';
import type { Report } from '../report.ts';
export function* reportHtml(_: Report, __: Lang): Generator<string> { yield ''; }
