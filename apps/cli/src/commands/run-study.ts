import { readFile } from 'node:fs/promises';

import type { StudyView } from '@retrace/contracts';
import { RetraceError } from '@retrace/observability';
import pc from 'picocolors';

import { followStudy } from '../api/follow-study.js';
import type { StudiesApi } from '../api/studies-api.js';
import { LiveProgress, type Screen } from '../terminal/live-progress.js';
import { resultTable } from '../terminal/result-table.js';
import { formatSeconds } from '../terminal/unit-line.js';
import { verdictText } from '../terminal/verdict-text.js';

export interface StudyRun {
  /** Path of the spec. */
  readonly file: string;
  /** A new study even if there is one of the same spec. */
  readonly anew: boolean;
  readonly signal?: AbortSignal;
  /** Where a person finds the report of a study, besides the API. */
  readonly reportFile?: (id: string) => string;
}

export class SpecUnreadable extends RetraceError {
  constructor(file: string, cause: unknown) {
    super('spec-unreadable', `The spec ${file} can't be read. Name a file, like \`studies/quickstart.yaml\`.`, false, {
      cause,
    });
  }
}

export class StudyFailed extends RetraceError {
  constructor({ name, units }: StudyView) {
    const failed = units.find(({ state }) => state === 'failed');
    const why =
      failed === undefined ? '' : ` in ${failed.stage} of ${failed.unit}: ${failed.detail ?? 'no reason is known'}`;
    super('study-failed', `Study ${name} failed${why} What is finished is kept: run it again to go on.`, false);
  }
}

/**
 * Runs a study, or goes on with it, and shows it: live progress, then the table, the verdict and where the report lies.
 *
 * @throws SpecUnreadable, StudyFailed, ApiUnreachable, ApiRefused
 */
export async function runStudy(api: StudiesApi, run: StudyRun, screen: Screen): Promise<StudyView> {
  const text = await readFile(run.file, 'utf8').catch((error: unknown) => {
    throw new SpecUnreadable(run.file, error);
  });
  const submitted = await api.submit({ text, source: run.file, reuse: !run.anew });
  screen.write(`\n${pc.bold(submitted.name)} ${pc.dim(submitted.id)}\n`);
  const progress = new LiveProgress(screen);
  const study = await followStudy(api, submitted.id, (view) => progress.show(view), run.signal);
  if (study.state === 'failed') throw new StudyFailed(study);
  if (study.state === 'completed') await showResult(api, study, screen, run.reportFile?.(study.id));
  else screen.write(`${pc.yellow('The study was cancelled.')} Run it again to go on.\n`);
  return study;
}

/** The end of a study: table, verdict, how long it took, where the report lies. */
export async function showResult(api: StudiesApi, study: StudyView, screen: Screen, file?: string): Promise<void> {
  const report = await api.report(study.id);
  const took =
    study.endedAt === undefined
      ? ''
      : ` in ${formatSeconds((Date.parse(study.endedAt) - Date.parse(study.requestedAt)) / 1000)}`;
  const places = [...(file === undefined ? [] : [file]), api.reportPage(study.id)];
  screen.write(
    `\n${resultTable(report)}\n${pc.dim(`rates with 95 % intervals; ↑ higher is better, ↓ lower is better`)}\n\n`,
  );
  screen.write(`${verdictText(report)}\n`);
  screen.write(`${pc.bold('Report')}   ${places.join('\n         ')}\n${pc.dim(`finished${took}`)}\n`);
}
