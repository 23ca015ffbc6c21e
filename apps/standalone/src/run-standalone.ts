import { join } from 'node:path';

import { runAndServe, type Screen } from '@retrace/cli';
import { datasetPlaces, LocalSettings, parseCommandLine, placesIn, readSettings } from '@retrace/hosting';
import { AccessEnvironment } from '@retrace/service';
import { TokenEnvironment } from '@retrace/studies';

import { defaultStudy } from './default-study.js';
import { openLogFile } from './log-file.js';
import { startStandalone, type RunningStandalone } from './start-standalone.js';

export interface StandaloneRun {
  /** By which it was started: `npm start`. */
  readonly command: string;
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
export async function runStandalone({ command, words, environment, screen, signal }: StandaloneRun): Promise<void> {
  const { spec, anew, exit } = parseCommandLine(words, command);
  const settings = readSettings(LocalSettings, environment);
  const { home, logs, reports } = placesIn(settings.RETRACE_HOME);
  const file = spec ?? (await chooseStudy(settings, screen));
  const access = readSettings(AccessEnvironment, environment);
  const { RETRACE_ADMIN_TOKEN } = readSettings(TokenEnvironment, environment);
  const log = await openLogFile(join(logs, 'retrace.log'));
  try {
    const running = await startStandalone(settings, access, RETRACE_ADMIN_TOKEN, log.logOf);
    try {
      signal.throwIfAborted();
      tellWhereDataLies(running, home, screen);
      if (running.advice !== undefined) screen.write(`${running.advice}\n`);
      const reportFile = (id: string): string => join(reports, id, 'report.html');
      await runAndServe(running, { file, anew, exit, signal, reportFile }, screen);
    } finally {
      await running.close();
    }
  } finally {
    await log.close();
  }
}

async function chooseStudy(settings: LocalSettings, screen: Screen): Promise<string> {
  const study = await defaultStudy(datasetPlaces(placesIn(settings.RETRACE_HOME), settings));
  if ('missing' in study) screen.write(`${study.missing.message}\nUntil then, ${study.file} runs: it needs no data.\n`);
  return study.file;
}

function tellWhereDataLies({ databaseFolder }: RunningStandalone, home: string, screen: Screen): void {
  if (databaseFolder.startsWith(home)) return;
  screen.write(`Postgres refuses to run as root: it runs as the user postgres, with its data in ${databaseFolder}\n`);
}
