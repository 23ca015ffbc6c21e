import type { StudyView } from '@retrace/contracts';

import type { StudiesApi } from '../api/studies-api.js';
import type { Screen } from '../terminal/screen.js';
import { assertCompleted, submitSpec, watchStudy, type StudyRun } from './run-study.js';
import { showResult } from './show-result.js';
import { StudyLeftRunning } from './study-errors.js';

export interface RunCommand extends StudyRun {
  /** Aborted by Ctrl-C, which leaves the study running. */
  readonly signal: AbortSignal;
  readonly json: boolean;
}

const unseen: Screen = { write: () => true };

/** `retrace run`: as JSON it says nothing until the study has ended, and then how, even if it failed. */
export async function runCommand(api: StudiesApi, command: RunCommand, screen: Screen): Promise<void> {
  const { file, json, signal } = command;
  const submitted = await submitSpec(api, command);
  const study: StudyView = await watchStudy(api, submitted, json ? unseen : screen, signal).catch((error: unknown) => {
    throw signal.aborted ? new StudyLeftRunning(submitted, file) : error;
  });
  if (json) screen.write(`${JSON.stringify(study, undefined, 2)}\n`);
  assertCompleted(study);
  if (!json) await showResult(api, study, screen);
}
