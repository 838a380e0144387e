/** Who leaves, why, by whose doing, what that is worth, and what to do. Pure. */
export { assessChurn, assessChurnMeasured, type ChurnAssessment, type ChurnOptions } from './assess-churn.ts';
export { attitudeOf, attitudes } from './attitude.ts';
export { causes, type Cause, type CauseSignal } from './causes/index.ts';
export {
  causeOf,
  causesOf,
  groundsOfCauses,
  type CauseGrounds,
  type CauseHeadline,
} from './causes/verdict.ts';
export { leftOutOf, leftOutReasons, type LeftOutReason } from './contact.ts';
export type { Attitude, CauseId, ChurnState, InitiatorId, Setting, SubCauseId } from './ids.ts';
export { initiatorOf, initiators } from './initiator.ts';
export { lapseOf, type Lapse } from './lapse.ts';
export { isLastStraw } from './last-straw.ts';
export { learnedFrom, returnRate, type Learned, type Outcome } from './learned.ts';
export { fitRenewals, staysAYear, type Renewals } from './renewals.ts';
export { impossiblePairs, matrix, type Cell, type ImpossiblePair } from './matrix.ts';
export {
  attitudeIds,
  causeNames,
  churnStateNames,
  initiatorNames,
  settingNames,
  subCauseNames,
} from './names.ts';
export { outlookByModel, type Outlook, type OutlookOf } from './outlook.ts';
export { playOf, plays, type Play, type PlayId } from './plays/index.ts';
export * from './reasons/index.ts';
export { settingOf } from './setting.ts';
export { poissonTail } from './signals/shared.ts';
export { causeSignals } from './signals/index.ts';
export { standingOf } from './state.ts';
export { unlockedCauses } from './unlocked-causes.ts';
export { allWhys, churnWhys, type ChurnWhy } from './whys.ts';
export type { ChurnWorth } from './worth.ts';
