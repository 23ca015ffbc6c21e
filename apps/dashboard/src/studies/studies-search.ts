import type { StudyState, VerdictOutcome } from '@retrace/contracts';

import { oneOf, pageNumber, someText } from '../shell/search-text.js';

/** Those of `studyStates`: values of the contracts would bring their validators into the page. */
export const states = ['running', 'completed', 'failed', 'cancelled'] as const satisfies readonly StudyState[];

export const verdicts = [
  'supported',
  'refuted-harm-persists',
  'refuted-safe-without-structure',
  'inconclusive',
] as const satisfies readonly VerdictOutcome[];

/** What the address of the list holds. */
export interface StudiesSearch {
  readonly q?: string | undefined;
  readonly state?: StudyState | undefined;
  readonly verdict?: VerdictOutcome | undefined;
  /** From 1; the first is left out. */
  readonly page?: number | undefined;
}

/** Whatever somebody put into the address, as far as it means something. */
export function readStudiesSearch(search: Readonly<Record<string, unknown>>): StudiesSearch {
  return {
    q: someText(search['q']),
    state: oneOf(states, search['state']),
    verdict: oneOf(verdicts, search['verdict']),
    page: pageNumber(search['page']),
  };
}
