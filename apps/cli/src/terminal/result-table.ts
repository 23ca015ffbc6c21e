import type { ReportedRate, ReportSummary } from '@retrace/contracts';
import Table from 'cli-table3';
import pc from 'picocolors';

import { percent } from './percent.js';

/** The main table of a report: one row an arm, each rate with its 95 % interval and its count. It fits 80 columns. */
export function resultTable({ endpoints, arms }: ReportSummary): string {
  const titles = endpoints.map(
    ({ title, better }) => `${title.replaceAll(' ', '\n')} ${better === 'higher' ? '↑' : '↓'}`,
  );
  const table = new Table({ head: ['arm', 'structure\npresent', ...titles], style: { head: [], border: [] } });
  for (const { arm, structure, endpoints: found } of arms) {
    table.push([pc.bold(arm), rateText(structure.presence), ...found.map(({ rate }) => rateText(rate))]);
  }
  return table.toString();
}

/** `79 %` over `60–91 %` over `19/24`. */
export function rateText({ successes, trials, estimate, interval }: ReportedRate): string {
  if (estimate === null || interval === null) return 'no sample';
  return `${percent(estimate)} %\n${percent(interval.lower)}–${percent(interval.upper)} %\n${successes}/${trials}`;
}
