import { join } from 'node:path';

import { runStudy, StudiesApi, type Screen } from '@retrace/cli';
import { datasetPlaces, placesIn, readSettings } from '@retrace/hosting';

import { parseCommandLine } from './command-line.js';
import { defaultStudy } from './default-study.js';
import { openLogFile } from './log-file.js';
import { StandaloneSettings } from './standalone.settings.js';
import { startStandalone, type RunningStandalone } from './start-standalone.js';

export interface StandaloneRun {
  readonly words: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly screen: Screen;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}

/**
 * Starts everything, runs the study and shows it; then serves until the signal, unless it is to exit.
 *
 * @throws RetraceError, or the signal's reason when it is aborted before the study has ended
 */
export async function runStandalone({ words, environment, screen, signal }: StandaloneRun): Promise<void> {
  const { spec, anew, exit } = parseCommandLine(words);
  const settings = readSettings(StandaloneSettings, environment);
  const { home, logs, reports } = placesIn(settings.RETRACE_HOME);
  const file = spec ?? (await chooseStudy(settings, screen));
  const log = await openLogFile(join(logs, 'retrace.log'));
  try {
    const running = await startStandalone(settings, log.logOf);
    try {
      signal.throwIfAborted();
      tellWhereDataLies(running, home, screen);
      const reportFile = (id: string): string => join(reports, id, 'report.html');
      const showing = runStudy(new StudiesApi(running.url), { file, anew, signal, reportFile }, screen);
      await unlessDead(running, showing);
      if (exit) return;
      screen.write(`\nServing ${running.url}/api/studies. Ctrl-C ends it.\n`);
      await unlessDead(running, aborted(signal));
    } finally {
      await running.close();
    }
  } finally {
    await log.close();
  }
}

/** @throws PostgresDied when Postgres ends before the work has */
async function unlessDead({ died }: RunningStandalone, work: Promise<unknown>): Promise<void> {
  const death = died.then((error) => {
    throw error;
  });
  await Promise.race([work, death]);
}

async function chooseStudy(settings: StandaloneSettings, screen: Screen): Promise<string> {
  const study = await defaultStudy(datasetPlaces(placesIn(settings.RETRACE_HOME), settings.RETRACE_DATA));
  if ('missing' in study) screen.write(`${study.missing.message}\nUntil then, ${study.file} runs: it needs no data.\n`);
  return study.file;
}

function tellWhereDataLies({ databaseFolder }: RunningStandalone, home: string, screen: Screen): void {
  if (databaseFolder.startsWith(home)) return;
  screen.write(`Postgres refuses to run as root: it runs as the user postgres, with its data in ${databaseFolder}\n`);
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
