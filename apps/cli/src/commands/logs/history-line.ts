import pc from 'picocolors';

import type { HistoryEvent } from '../../api/study-history.js';
import { localTimeOfSecond } from '../../terminal/local-time.js';
import { oneLine } from '../../terminal/one-line.js';

/** One thing that happened, on one line: when, where, what. */
export function historyLine({ at, stage, unit, text }: HistoryEvent): string {
  const where = [stage, unit].filter((part) => part !== undefined).join(' ');
  return `${pc.dim(localTimeOfSecond(at))} ${where === '' ? '' : `${pc.cyan(where)} `}${oneLine(text)}`;
}
