import { stripVTControlCharacters } from 'node:util';

import type { DeadLetterView, MessageOrigin } from '@retrace/contracts';
import pc from 'picocolors';

import { localTime } from '../../terminal/local-time.js';
import { oneLine } from '../../terminal/one-line.js';

const LABEL = 10;

/** All that is known of a letter: what happened, and the message or what there was instead of it. */
export function letterText(letter: DeadLetterView, verbose: boolean): string {
  const { letterId, state, service, studyId, type, tries, origin, at, settledAt, reason, stack } = letter;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Service', oneLine(service)],
    ['Study', studyId],
    ['Message', type === undefined ? 'could not be read as one' : oneLine(type)],
    ['Origin', oneLine(placeOf(origin))],
    ['Given up', `${localTime(at)}, after ${tries} ${tries === 1 ? 'try' : 'tries'}`],
    ['Settled', settledAt && localTime(settledAt)],
    ['Reason', indented(reason)],
    ['Stack', verbose && stack !== undefined ? indented(stack) : undefined],
  ];
  return [
    `${pc.bold(letterId)} ${state}`,
    ...facts.flatMap(([label, text]) => (text === undefined ? [] : [`${pc.bold(label.padEnd(LABEL))}${text}`])),
    '',
    shownJson(letter.envelope ?? letter.record),
  ].join('\n');
}

function placeOf({ topic, partition, offset }: MessageOrigin): string {
  const place = partition === undefined ? [] : [`partition ${partition}`, `offset ${offset ?? 'unknown'}`];
  return [topic, ...place].join(', ');
}

/** JSON escapes most control characters of a text, but not those that follow DEL, which steer a terminal too. */
function shownJson(value: unknown): string {
  return JSON.stringify(value ?? null, undefined, 2).replace(/[\u007F-\u009F]/g, ' ');
}

/** Text that others wrote, its lines under each other beside the label. */
function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => stripVTControlCharacters(line).replace(/\p{Cc}/gu, ' '))
    .join(`\n${' '.repeat(LABEL)}`);
}
