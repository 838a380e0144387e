import { describe, expect, it } from 'vitest';
import { paired, totalsOf } from '../../../src/core/index.ts';
import { buildReport, reportBrief, reportMarkdown, type Report } from '../../../src/reports/index.ts';
import { many, reportInput, week } from './sample.ts';

describe('who bought once when the files begin', () => {
  const start = { firstDay: week.firstDay - 300, lastDay: week.firstDay - 271 };
  const once = {
    purchases: 1,
    lastDay: week.firstDay - 300,
    lateness: 'bought_once' as const,
    state: 'at_risk' as const,
    lapse: 'unconfirmed' as const,
  };
  const steady = many(1000, 'steady');
  const built = (group: number, others: number) => {
    const going = [...many(group, 'start', once), ...many(others, 'other')];
    const gone = going.map((each) => ({ ...each, state: 'lapsed' as const, lapse: 'confirmed' as const }));
    // Six of the others were lost in the week before.
    const earlier = many(6, 'earlier');
    const last = earlier.map((each) => ({ ...each, state: 'lapsed' as const, lapse: 'confirmed' as const }));
    const quiet = totalsOf(
      paired([...steady, ...earlier, ...going], [...steady, ...last, ...going]),
      week,
      start,
    );
    const totals = totalsOf(paired([...steady, ...going], [...steady, ...gone]), week, start);
    return buildReport(
      reportInput([...steady, ...going], [...steady, ...gone], { totals, before: quiet, fileStart: start }),
    );
  };
  const changeOf = (report: Report) => report.metrics.find(({ id }) => id === 'churn_rate')?.change;

  it('is counted, and told apart from news', () => {
    const report = built(80, 6);
    expect(report.fileStart).toMatchObject({ days: 30, lost: { customers: 80 }, lostBefore: null });
    expect(changeOf(report)).toMatchObject({ beyondNoise: false, direction: 'up' });
    expect(reportBrief(report, 'en')).toContain(
      '80 of them bought once, in the first 30 days of these files',
    );
    expect(reportMarkdown(report, 'en')).toContain('Without them it is within noise of the week before.');
  });

  it('does not hide what others do', () => {
    const report = built(80, 40);
    expect(changeOf(report)?.beyondNoise).toBe(true);
    expect(reportMarkdown(report, 'en')).toContain(
      'Without them it is more than in the week before, beyond chance.',
    );
  });

  it('is told without a number where that would tell of few others', () => {
    const report = built(80, 2);
    expect(report.fileStart).toMatchObject({ lost: { customers: null } });
    expect(reportBrief(report, 'en')).toContain('Most of them bought once');
    expect(built(3, 20).fileStart).toBeNull();
  });

  it('is said of the week after, too, whose numbers are held against theirs', () => {
    const going = many(80, 'start', once);
    const gone = going.map((each) => ({ ...each, state: 'lapsed' as const, lapse: 'confirmed' as const }));
    const before = totalsOf(paired([...steady, ...going], [...steady, ...gone]), week, start);
    const all = [...steady, ...gone];
    const totals = totalsOf(paired(all, all), week, start);
    const report = buildReport(reportInput(all, all, { totals, before, fileStart: start }));
    expect(report.fileStart).toMatchObject({ lost: null, lostBefore: { customers: 80 }, judged: true });
    expect(changeOf(report)).toMatchObject({ beyondNoise: false, direction: 'down' });
    const text = reportMarkdown(report, 'en');
    expect(text).toContain(
      'Without those who bought once, in the first 30 days of these files, it is within noise',
    );
    expect(text).toContain('no change is judged by them');
  });

  it('is nothing that changes are judged by where nobody counted them in the week before', () => {
    const { fileStart: _, ...older } = totalsOf(paired(steady, steady), week, start);
    const going = many(80, 'start', once);
    const gone = going.map((each) => ({ ...each, state: 'lapsed' as const, lapse: 'confirmed' as const }));
    const [from, to] = [
      [...steady, ...going],
      [...steady, ...gone],
    ];
    const totals = totalsOf(paired(from, to), week, start);
    const report = buildReport(reportInput(from, to, { totals, before: older, fileStart: start }));
    expect(report.fileStart).toMatchObject({ judged: false });
    expect(reportMarkdown(report, 'en')).not.toMatch(/Without them|no change is judged/);
  });
});
