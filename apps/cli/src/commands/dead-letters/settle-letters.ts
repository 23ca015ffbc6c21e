import type { DeadLetterView } from '@retrace/contracts';

import { ApiRefused } from '../../api/api-errors.js';
import { LettersLeft } from './letter-errors.js';

export interface Settling {
  readonly settled: readonly DeadLetterView[];
  /** Why others are left as they were: the server's own answer for one, all in one for more. */
  readonly problem: ApiRefused | LettersLeft | undefined;
}

/** Settles one letter after the other; one that is refused does not keep the next from it. @throws ApiUnreachable */
export async function settleLetters(
  letterIds: readonly string[],
  settle: (letterId: string) => Promise<DeadLetterView>,
): Promise<Settling> {
  const settled: DeadLetterView[] = [];
  const refusals: ApiRefused[] = [];
  for (const letterId of letterIds) {
    try {
      settled.push(await settle(letterId));
    } catch (error) {
      if (!(error instanceof ApiRefused)) throw error;
      refusals.push(error);
    }
  }
  const [first, ...others] = refusals;
  if (others.length === 0) return { settled, problem: first };
  const words = refusals.map(({ message }) => message);
  return { settled, problem: new LettersLeft(words, letterIds.length) };
}
