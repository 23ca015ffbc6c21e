import type { StudyEventView } from '@retrace/contracts';
import { Command } from 'commander';

import { studyHistory } from '../../api/study-history.js';
import type { CommandContext } from '../command-context.js';
import { findStudy, studyWord } from '../named-study/find-study.js';
import { assertCompleted } from '../run/run-study.js';
import { StudyLeftRunning } from '../study-errors.js';
import { wholeNumber } from '../whole-number.js';
import { followHistory, type FollowedHistory } from './follow-history.js';
import { historyLine } from './history-line.js';

interface LogsOptions {
  readonly follow?: boolean;
  readonly last: number;
}

type LogsContext = Pick<CommandContext, 'api' | 'requests' | 'screen' | 'isJson' | 'interruption'>;

/** `retrace logs`: what happened in a study, in the order in which it did. */
export function logsCommand(context: LogsContext): Command {
  const { api, requests, screen, isJson, interruption } = context;
  const write = (event: StudyEventView): void => {
    screen.write(`${isJson() ? JSON.stringify(event) : historyLine(event)}\n`);
  };
  return new Command('logs')
    .description('show what happened in a study: what began, ended, failed and was tried again; --json a line for each')
    .argument('<study>', studyWord)
    .option('-f, --follow', 'go on until the study has ended')
    .option('-n, --last <count>', 'how many of the latest events, at most 1000', wholeNumber, 100)
    .action(async (word: string, { follow = false, last }: LogsOptions) => {
      const id = await findStudy(api(), word);
      if (follow) return followLogs(context, { id, last, signal: interruption() }, write);
      for (const event of (await studyHistory(requests(), id, last)).events.toReversed()) write(event);
    });
}

/** @throws StudyFailed, StudyCancelled; StudyLeftRunning when it is interrupted */
async function followLogs(
  { api, requests }: LogsContext,
  followed: FollowedHistory,
  write: (event: StudyEventView) => void,
): Promise<void> {
  const { id, signal } = followed;
  const events = followHistory(api(), requests(), followed);
  try {
    for (;;) {
      const { value, done } = await events.next();
      if (done === true) return assertCompleted(value);
      write(value);
    }
  } catch (error) {
    throw signal.aborted ? new StudyLeftRunning(await api().get(id), `retrace logs --follow ${id}`) : error;
  }
}
