import type { StudyEventView } from '@retrace/contracts';
import pc from 'picocolors';

import { localTimeOfSecond } from '../../terminal/local-time.js';
import { oneLine } from '../../terminal/one-line.js';

/** One thing that happened, on one line: when, where, what. */
export function historyLine({ at, stage, unit, text }: StudyEventView): string {
  const where = [stage, unit].filter((part) => part !== undefined).join(' ');
  return `${pc.dim(localTimeOfSecond(at))} ${where === '' ? '' : `${pc.cyan(where)} `}${oneLine(text)}`;
}
