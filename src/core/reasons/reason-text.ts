/** A code in words: a label for tables (at most 40 characters) and a sentence for reports. */
export interface ReasonText {
  label: { en: string; zh: string };
  sentence: { en: string; zh: string };
}
