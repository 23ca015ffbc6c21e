import { readFile } from 'node:fs/promises';

import type { StudyView } from '@retrace/contracts';
import pc from 'picocolors';

import { followStudy } from '../../api/follow-study.js';
import type { StudiesApi } from '../../api/studies-api.js';
import { LiveProgress } from '../../terminal/live-progress.js';
import type { Screen } from '../../terminal/screen.js';
import { showResult } from '../show-result.js';
import { SpecUnreadable, StudyCancelled, StudyFailed } from '../study-errors.js';

export interface StudyRun {
  /** Path of the spec. */
  readonly file: string;
  /** A new study even if there is one of the same spec. */
  readonly anew: boolean;
  readonly signal?: AbortSignal;
  /** Where a person finds the report of a study, besides the API. */
  readonly reportFile?: (id: string) => string;
}

/**
 * Runs a study, or goes on with it, and shows it: live progress, then the table, the verdict and where the report lies.
 *
 * @throws SpecUnreadable, StudyFailed, StudyCancelled, ApiUnreachable, ApiRefused, or the signal's reason
 */
export async function runStudy(api: StudiesApi, run: StudyRun, screen: Screen): Promise<StudyView> {
  const submitted = await submitSpec(api, run);
  announceStudy(submitted, screen);
  const study = await watchStudy(api, submitted, new LiveProgress(screen), run.signal);
  assertCompleted(study);
  await showResult(api, study, screen, run.reportFile?.(study.id));
  return study;
}

/** @throws SpecUnreadable, ApiUnreachable, ApiRefused */
export async function submitSpec(api: StudiesApi, { file, anew }: StudyRun): Promise<StudyView> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new SpecUnreadable(file, error);
  });
  return api.submit({ text, source: file, reuse: !anew });
}

/** Says which study is followed. */
export function announceStudy({ name, id }: StudyView, screen: Screen): void {
  screen.write(`\n${pc.bold(name)} ${pc.dim(id)}\n`);
}

/** How a study's progress is shown. */
export interface Progress {
  show(study: StudyView): void;
}

/** Shows a study's progress until it has ended. @returns it as it ended, well or not */
export async function watchStudy(
  api: StudiesApi,
  submitted: StudyView,
  progress: Progress,
  signal?: AbortSignal,
): Promise<StudyView> {
  let study = submitted;
  for await (study of followStudy(api, submitted.id, { signal })) progress.show(study);
  return study;
}

/** @throws StudyFailed, StudyCancelled */
export function assertCompleted(study: StudyView): void {
  if (study.state === 'failed') throw new StudyFailed(study);
  if (study.state === 'cancelled') throw new StudyCancelled(study);
}
