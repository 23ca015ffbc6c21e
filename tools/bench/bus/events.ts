import { randomUUID } from 'node:crypto';

import { messageOf, StageProgressed } from '@retrace/contracts';

/** Studies under way at once, whose ids are the keys. */
const STUDIES = 64;

const studies = Array.from({ length: STUDIES }, () => randomUUID());

/** The event that a running system sends most, as its services send it. @param at milliseconds since 1970 */
export function eventOf(number: number, at: number): StageProgressed {
  return messageOf(StageProgressed, {
    studyId: studies[number % STUDIES] ?? randomUUID(),
    stage: 'evaluation',
    unit: `alttrain/1995/strongreject/none/${number}`,
    state: 'running',
    done: number,
    total: 100_000,
    counted: 'samples',
    detail: '12.4 samples a second, 3 of 313 prompts refused so far',
    secondsLeft: 1200,
    at,
  });
}

/** Does `work` for the numbers below `count`, `atOnce` of them at a time. */
export async function inParallel(
  count: number,
  atOnce: number,
  work: (number: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) {
      const number = next;
      next += 1;
      await work(number);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
