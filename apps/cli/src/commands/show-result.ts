import type { StudyView } from '@retrace/contracts';
import pc from 'picocolors';

import type { StudiesApi } from '../api/studies-api.js';
import { widthOf, type Screen } from '../terminal/screen.js';
import { resultTable } from '../terminal/result-table.js';
import { formatSeconds } from '../terminal/unit-line.js';
import { verdictText } from '../terminal/verdict-text.js';

/** The end of a study: table, verdict, where the report lies, how long it took. @throws ApiRefused without a report */
export async function showResult(api: StudiesApi, study: StudyView, screen: Screen, file?: string): Promise<void> {
  const report = await api.report(study.id);
  const places = [...(file === undefined ? [] : [file]), api.reportPage(study.id)];
  screen.write(
    [
      '',
      resultTable(report),
      pc.dim('rates with 95 % intervals and counts; ↑ higher is better, ↓ lower is better'),
      '',
      verdictText(report, widthOf(screen)),
      `${pc.bold('Report')}   ${places.join('\n         ')}`,
      pc.dim(`finished${took(study)}`),
      '',
    ].join('\n'),
  );
}

function took({ requestedAt, endedAt }: StudyView): string {
  if (endedAt === undefined) return '';
  return ` in ${formatSeconds((Date.parse(endedAt) - Date.parse(requestedAt)) / 1000)}`;
}
