import type { ReportSummary, VerdictOutcome } from '@retrace/contracts';
import pc from 'picocolors';

import { wrapWords } from './wrap-words.js';

const colourOf: Readonly<Record<VerdictOutcome, (text: string) => string>> = {
  supported: pc.green,
  'refuted-harm-persists': pc.red,
  'refuted-safe-without-structure': pc.red,
  inconclusive: pc.yellow,
};

const LABEL = 'Verdict  ';
const INDENT = ' '.repeat(LABEL.length);

/** The verdict in its colour, and what is missing from the report, if anything is. */
export function verdictText({ verdict, gaps }: ReportSummary, width: number): string {
  const missing = gaps.map((gap) => pc.yellow(wrapWords(`Missing: ${gap}`, width, INDENT)));
  return [verdictSentence(verdict.outcome, verdict.summary, width), ...missing].join('\n');
}

export function verdictSentence(outcome: VerdictOutcome, summary: string, width: number): string {
  const sentence = wrapWords(`${LABEL}${summary}`, width, INDENT).slice(LABEL.length);
  return `${pc.bold(LABEL)}${colourOf[outcome](sentence)}`;
}

/** The name of an outcome in its colour. */
export function outcomeText(outcome: VerdictOutcome): string {
  return colourOf[outcome](outcome);
}
