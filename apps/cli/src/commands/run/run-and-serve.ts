import { StudiesApi } from '../../api/studies-api.js';
import type { Screen } from '../../terminal/screen.js';
import { runStudy, type StudyRun } from './run-study.js';

/** Services that were started for this, and can end by themselves. */
export interface Serving {
  /** Of the front door. */
  readonly url: string;
  /** For the front door, where it asks for one. */
  readonly token?: string | undefined;
  /** Resolves, with the reason, when they can't go on. */
  readonly died: Promise<Error>;
}

export interface ServedRun extends StudyRun {
  /** End after the study; otherwise it is served until the signal. */
  readonly exit: boolean;
  readonly signal: AbortSignal;
}

/** Runs a study and shows it; then serves until the signal, unless it is to exit. @throws as `runStudy`; what they died of */
export async function runAndServe({ url, token, died }: Serving, run: ServedRun, screen: Screen): Promise<void> {
  screen.write(`Dashboard ${url}\n`);
  await unlessDead(died, runStudy(new StudiesApi(url, token), run, screen));
  if (run.exit) return;
  screen.write(`\nServing ${url}. Ctrl-C ends it.\n`);
  await unlessDead(died, aborted(run.signal));
}

async function unlessDead(died: Promise<Error>, work: Promise<unknown>): Promise<void> {
  const death = died.then((error) => {
    throw error;
  });
  await Promise.race([work, death]);
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
