import {
  attitudeRules,
  causeRules,
  causeSignalRules,
  churnStateRules,
  churnWhyRules,
  initiatorRules,
  leftOutRules,
  playRules,
  subCauseRules,
} from './churn.ts';
import { findingRules } from './finding.ts';
import { factorRules, indicatorRules } from './index-parts.ts';
import { patternRules } from './pattern.ts';
import { actionRules, whyRules } from './reason.ts';
import type { RuleKind } from './rule-kind.ts';
import { signalRules } from './signal.ts';
import { sourceRules } from './source.ts';
import { thresholdRules } from './threshold.ts';
import { typeNoteRules, typeRules } from './type.ts';

/** Everything `explain --rule` knows. A new kind of ids is one file and one line here. */
export const ruleKinds: readonly RuleKind[] = [
  typeRules,
  typeNoteRules,
  signalRules,
  patternRules,
  indicatorRules,
  factorRules,
  whyRules,
  actionRules,
  causeRules,
  causeSignalRules,
  subCauseRules,
  initiatorRules,
  churnStateRules,
  churnWhyRules,
  playRules,
  attitudeRules,
  leftOutRules,
  sourceRules,
  thresholdRules,
  findingRules,
];
