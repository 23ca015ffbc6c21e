import type { StudyView } from '@retrace/contracts';
import pc from 'picocolors';

import { unitLine } from '../../terminal/unit-line.js';
import { verdictSentence } from '../../terminal/verdict-text.js';

/** How far a study is, and what comes next: its verdict and report, or how to go on. */
export function studyStatus(study: StudyView, reportPage: string, width: number): string {
  return [
    `${pc.bold(study.name)} ${study.state} ${pc.dim(study.id)}`,
    ...study.units.map((unit) => unitLine(unit, width)),
    ...outcome(study, reportPage, width),
  ].join('\n');
}

function outcome({ id, state, verdict, summary }: StudyView, reportPage: string, width: number): readonly string[] {
  if (verdict !== undefined && summary !== undefined) {
    return ['', verdictSentence(verdict, summary, width), `${pc.bold('Report')}   ${reportPage}`];
  }
  return state === 'failed' || state === 'cancelled'
    ? ['', `What is finished is kept: \`retrace resume ${id}\` goes on from there.`]
    : [];
}
