import { itemFact, surveyItems, type SurveyItem } from '../../../core/index.ts';
import type { RichStep } from './step.ts';

/** What customers say of us and of rivals. In the order in which they run. */
export const attitudeSteps: readonly RichStep[] = [
  {
    file: 'm11-answers',
    relation: 'survey_answers',
    measures: ['M11', 'M12', 'M28'],
    stage: 'lines',
    needs: [['surveys']],
    gives: [],
  },
  {
    file: 'm28-nps',
    relation: 'nps_answers',
    measures: ['M28'],
    stage: 'lines',
    needs: [['surveys']],
    gives: [],
  },
  {
    file: 'm11-attitude',
    relation: 'attitudes',
    measures: ['M11'],
    stage: 'customer',
    needs: [['surveys']],
    gives: ['attitude', 'attitudeWaves', 'attitudeAgeDays'],
  },
  {
    file: 'm11-items',
    relation: 'survey_items',
    measures: ['M11'],
    stage: 'customer',
    needs: [['surveys']],
    gives: [
      'satisfaction',
      'satisfactionAgeDays',
      ...(Object.keys(surveyItems) as SurveyItem[]).map((item) => itemFact(item)),
    ],
  },
  {
    file: 'm12-relative',
    relation: 'relative_attitudes',
    measures: ['M12'],
    stage: 'customer',
    needs: [['rival_ratings']],
    gives: ['relativeAttitude', 'relativeWaves', 'relativeAgeDays', 'rivalsRated'],
  },
  {
    file: 'm12-factor-gaps',
    relation: 'factor_gaps',
    measures: ['M12'],
    stage: 'customer',
    needs: [['rival_ratings']],
    gives: ['gapSatisfaction', 'gapTrust', 'gapAffection', 'gapBelonging', 'gapBrandImage'],
  },
];
