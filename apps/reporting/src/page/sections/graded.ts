import type { GradedArm, GradedFinding } from '../../domain/outcomes/graded-findings.js';
import type { JudgeAgreement } from '../../domain/outcomes/judge-agreement.js';
import type { Report } from '../../domain/report.js';
import { dataTable } from '../data-table.js';
import { count, decimal } from '../figures.js';
import { html, type Markup } from '../markup.js';
import { figureCell } from './estimated-cell.js';

/** What is measured of each answer beside what is counted, and who judged it. */
export function graded(report: Report): Markup {
  if (report.graded.length === 0 && report.judges.length === 0) return html``;
  return html`<section aria-labelledby="graded">
    <h2 id="graded">Scores of answers</h2>
    ${[...Map.groupBy(report.graded, ({ toldBy }) => toldBy)].map(([toldBy, found]) => measuresTable(toldBy, found, report))}
    ${report.judges.length === 0 ? null : judgesTable(report.judges)}
  </section>`;
}

function measuresTable(toldBy: string, found: readonly GradedFinding[], { arms }: Report): Markup {
  return dataTable({
    caption: `${toldBy}: means over samples, 95 % bootstrap interval over prompts; below each the difference from base`,
    corner: 'Measure',
    columns: arms.map(({ arm }) => ({ title: arm })),
    rows: found.map(({ title, meaning, better, arms: measured }) => ({
      head: html`${title} ${better === 'higher' ? '↑' : '↓'}<span class="note">${meaning}</span>`,
      cells: measured.map(gradedCell),
    })),
    narrow: 'scroll',
  });
}

function gradedCell({ mean, fromBase }: GradedArm): Markup {
  if (mean.estimate === null) return figureCell(mean);
  const difference =
    fromBase === null || fromBase.estimate === null
      ? null
      : html`<span class="aside">${signedDecimal(fromBase.estimate)} ${rangeOf(fromBase.interval)}</span>`;
  return html`${figureCell(mean)} <span class="range">${count(mean.traces)} answers</span>${difference}`;
}

function signedDecimal(value: number): string {
  const text = decimal(value, 2);
  return value > 0 ? `+${text}` : text;
}

function rangeOf(interval: { readonly lower: number; readonly upper: number } | null): string {
  return interval === null ? '' : `(${signedDecimal(interval.lower)} to ${signedDecimal(interval.upper)})`;
}

function judgesTable(judges: readonly JudgeAgreement[]): Markup {
  return html`${dataTable({
      caption: 'Judges: what they judged, and how far they agree (Cohen’s κ)',
      corner: 'Judge',
      columns: [
        { title: 'Of' },
        { title: 'Judged' },
        { title: 'Unjudged', note: 'not in its form, or refused' },
        { title: 'κ with words', note: 'refused or not' },
        { title: 'κ with other judges' },
      ],
      rows: judges.map(({ title, on, judged, unjudged, kappaWithWords, kappas }) => ({
        head: title,
        cells: [
          on,
          count(judged),
          count(unjudged),
          decimal(kappaWithWords, 2),
          kappas.map(({ title: other, kappa }) => html`<span class="aside">${other}: ${decimal(kappa, 2)}</span>`),
        ],
      })),
      narrow: 'scroll',
    })}
    <p class="foot">
      What is unjudged counts in no mean. An answer that is not there is not judged: it is neither harmless nor refused.
    </p>`;
}
