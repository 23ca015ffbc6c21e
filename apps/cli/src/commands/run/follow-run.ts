import type { StudyView } from '@retrace/contracts';

import type { StudiesApi } from '../../api/studies-api.js';
import type { Screen } from '../../terminal/screen.js';
import { LiveProgress } from '../../terminal/live-progress.js';
import { ProgressLines } from './progress-lines.js';
import { announceStudy, assertCompleted, submitSpec, watchStudy, type StudyRun } from './run-study.js';
import { showResult } from '../show-result.js';
import { StudyLeftRunning } from '../study-errors.js';

export interface FollowedRun extends StudyRun {
  /** Aborted by Ctrl-C, which leaves the study running. */
  readonly signal: AbortSignal;
  readonly json: boolean;
}

/** Runs a study and follows it: as JSON a line for each change, the last of which is how the study ended, also if it failed. */
export async function followRun(api: StudiesApi, run: FollowedRun, screen: Screen): Promise<void> {
  const { file, json, signal } = run;
  const submitted = await submitSpec(api, run);
  const shown = json ? new ProgressLines(screen) : new LiveProgress(screen);
  if (!json) announceStudy(submitted, screen);
  const study: StudyView = await watchStudy(api, submitted, shown, signal).catch((error: unknown) => {
    throw signal.aborted ? new StudyLeftRunning(submitted, `retrace run ${file}`) : error;
  });
  assertCompleted(study);
  if (!json) await showResult(api, study, screen);
}
