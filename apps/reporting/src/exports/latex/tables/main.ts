import type { ArmFindings } from '../../../domain/arm-findings.js';
import type { Endpoint } from '../../../domain/outcomes/endpoint.js';
import type { Rate } from '../../../domain/outcomes/rate.js';
import { rateOf, standingOf } from '../../../domain/outcomes/standing.js';
import type { Report } from '../../../domain/report.js';
import { booktabs } from '../booktabs.js';
import { intervalCell, percentCell, shareCell, tex, type Latex } from '../latex.js';

/** Backbone × arm against endpoints, the best rate of each bold, with intervals and marks of significance. */
export function mainTable(report: Report): Latex {
  const { alpha } = report.provenance.spec.verdict;
  return booktabs({
    caption: 'Structure, safety and utility of every arm on the same prompts.',
    label: 'tab:retrace-main',
    columns: [
      { title: 'Backbone', holds: 'text' },
      { title: 'Arm', holds: 'text' },
      { title: tex`Structure $\uparrow$`, holds: 'figures' },
      ...report.endpoints.map(({ title, better }) => ({
        title: tex`${title} ${better === 'higher' ? tex`$\uparrow$` : tex`$\downarrow$`}`,
        holds: 'figures' as const,
      })),
    ],
    rows: report.arms.map((found) => [
      report.study.backbone,
      found.arm,
      shareCell(found.structure.presence),
      ...report.endpoints.map((endpoint) => endpointCell(report, found, endpoint)),
    ]),
    note: tex`Rates in \%, Wilson 95\,\% intervals in brackets; the best rate of a column is bold. Exact McNemar test on the same prompts, two-sided, \(P \leq ${alpha}\): $^{*}$ differs from base, $^{\dagger}$ differs from vanilla-sft. Marks without parentheses are of planned comparisons, Holm-adjusted; marks in parentheses are exploratory, adjusted by Benjamini and Hochberg.`,
  });
}

function endpointCell(report: Report, found: ArmFindings, endpoint: Endpoint): Latex {
  const rate = rateOf(found, endpoint);
  if (rate === undefined) return tex`--`;
  const { best, differsFrom } = standingOf(report, found, endpoint);
  const marks = differsFrom.map(({ against, status }) => {
    const mark = against === 'base' ? tex`*` : tex`\dagger`;
    return status === 'exploratory' ? tex`(${mark})` : mark;
  });
  return rateCell(rate, best, marks.length === 0 ? tex`` : tex`$^{${marks}}$`);
}

function rateCell({ estimate, interval }: Rate, best: boolean, marks: Latex): Latex {
  const shown = best ? tex`\textbf{${percentCell(estimate)}}` : percentCell(estimate);
  return tex`${shown}${marks}${intervalCell(interval)}`;
}
