import type { GradedArm, GradedFinding } from '../../../domain/outcomes/graded-findings.js';
import type { JudgeAgreement } from '../../../domain/outcomes/judge-agreement.js';
import type { Report } from '../../../domain/report.js';
import { decimal } from '../../../page/figures.js';
import { figureWords } from '../figure-words.js';
import { blocks, gfm, type Markdown } from '../markdown.js';
import { markdownTable } from '../markdown-table.js';

/** What is measured of each answer beside what is counted, and who judged it. */
export function graded(report: Report): Markdown {
  if (report.graded.length === 0 && report.judges.length === 0) return gfm``;
  return blocks(
    gfm`## Scores of answers`,
    ...[...Map.groupBy(report.graded, ({ toldBy }) => toldBy)].map(([toldBy, found]) =>
      measuresTable(toldBy, found, report),
    ),
    ...(report.judges.length === 0 ? [] : [judgesTable(report.judges)]),
  );
}

function measuresTable(toldBy: string, found: readonly GradedFinding[], { arms }: Report): Markdown {
  return markdownTable({
    caption: `${toldBy}: means over samples, 95 % bootstrap interval over prompts; then the difference from base`,
    head: ['Measure', ...arms.map(({ arm }) => arm)],
    rows: found.map(({ title, meaning, better, arms: measured }) => [
      `${title} ${better === 'higher' ? '↑' : '↓'} (${meaning})`,
      ...measured.map(gradedWords),
    ]),
  });
}

function gradedWords({ mean, fromBase }: GradedArm): string {
  const words = figureWords(mean);
  return fromBase === null || fromBase.estimate === null ? words : `${words}; from base ${figureWords(fromBase)}`;
}

function judgesTable(judges: readonly JudgeAgreement[]): Markdown {
  return markdownTable({
    caption: 'Judges: what they judged, and how far they agree (Cohen’s κ). What is unjudged counts in no mean.',
    head: ['Judge', 'Of', 'Judged', 'Unjudged', 'κ with words', 'κ with other judges'],
    rows: judges.map(({ title, on, judged, unjudged, kappaWithWords, kappas }) => [
      title,
      on,
      String(judged),
      String(unjudged),
      decimal(kappaWithWords, 2),
      kappas.map(({ title: other, kappa }) => `${other}: ${decimal(kappa, 2)}`).join('; '),
    ]),
  });
}
