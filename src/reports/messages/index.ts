import type { Lang } from '../people/lang.ts';
import { en, type Messages } from './en.ts';
import { zh } from './zh.ts';

export type { Messages };

/** Codes of notes that have words; others are shown as they are. */
export type NoteCode = keyof Messages['notes'];

const languages: Record<Lang, Messages> = { en, zh };

export const messages = (lang: Lang): Messages => languages[lang];
