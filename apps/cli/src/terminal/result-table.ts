import type { ReportedRate, ReportSummary } from '@retrace/contracts';
import Table from 'cli-table3';
import pc from 'picocolors';

/** The main table of a report: one line an arm, each rate with its count and 95 % interval. */
export function resultTable({ endpoints, arms }: ReportSummary): string {
  const table = new Table({
    head: [
      'arm',
      'structure present',
      ...endpoints.map(({ title, better }) => `${title} ${better === 'higher' ? '↑' : '↓'}`),
    ],
    style: { head: [], border: [] },
    wordWrap: true,
  });
  for (const { arm, structure, endpoints: found } of arms) {
    table.push([pc.bold(arm), rateText(structure.presence), ...found.map(({ rate }) => rateText(rate))]);
  }
  return table.toString();
}

/** `79 % (19/24)` over `60–91 %`. */
export function rateText({ successes, trials, estimate, interval }: ReportedRate): string {
  if (estimate === null || interval === null) return 'no sample';
  return `${percent(estimate)} % (${successes}/${trials})\n${percent(interval.lower)}–${percent(interval.upper)} %`;
}

function percent(share: number): string {
  return String(Math.round(share * 100));
}
