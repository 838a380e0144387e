/** Why customers leave, in the order of the textbook. */
export type CauseId = 'natural' | 'competitive' | 'fault' | 'malicious' | 'other';
