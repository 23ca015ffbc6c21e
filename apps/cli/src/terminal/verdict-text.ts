import type { ReportSummary, VerdictOutcome } from '@retrace/contracts';
import pc from 'picocolors';

const colourOf: Readonly<Record<VerdictOutcome, (text: string) => string>> = {
  supported: pc.green,
  'refuted-harm-persists': pc.red,
  'refuted-safe-without-structure': pc.red,
  inconclusive: pc.yellow,
};

/** The verdict in its colour, and what is missing from the report, if anything is. */
export function verdictText({ verdict, gaps }: ReportSummary): string {
  const summary = `${pc.bold('Verdict')}  ${colourOf[verdict.outcome](verdict.summary)}`;
  return [summary, ...gaps.map((gap) => pc.yellow(`Missing: ${gap}`))].join('\n');
}
