/** The worlds, by name alone: help lists them without loading them. */
export const worldIds = ['retail', 'telecom'] as const;

export type WorldId = (typeof worldIds)[number];
