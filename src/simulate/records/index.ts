import { access } from './access.ts';
import { contractRecord } from './contracts.ts';
import { customerRecord } from './customer.ts';
import { receipts } from './receipts.ts';
import { referrals } from './referrals.ts';
import { relation } from './relation.ts';
import { reviews } from './reviews.ts';
import { rewards } from './rewards.ts';
import type { Recorder } from './scene.ts';
import { service } from './service.ts';
import { surveys } from './surveys.ts';
import { truth } from './truth.ts';
import { wallet } from './wallet.ts';

/** What is recorded of a customer; the truth comes last, when it is known what the records show. */
export const recorders: readonly Recorder[] = [
  receipts,
  customerRecord,
  contractRecord,
  surveys,
  service,
  reviews,
  rewards,
  wallet,
  access,
  referrals,
  relation,
  truth,
];
