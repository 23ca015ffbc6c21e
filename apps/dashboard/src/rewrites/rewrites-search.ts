import type { RewriteFilter } from '../api/rewrites-api.js';
import { oneOf, someText, wholeNumber } from '../shell/search-text.js';

export const states = ['written', 'set-aside'] as const satisfies readonly RewriteFilter['state'][];
export const reviews = ['open', 'accepted', 'rejected'] as const satisfies readonly RewriteFilter['review'][];

/** What the address of the rewrites holds. */
export interface RewritesSearch extends RewriteFilter {
  /** The prompt whose rewrite is shown. */
  readonly prompt?: string | undefined;
  /** Its row in the list, from 1. */
  readonly row?: number | undefined;
}

export function readRewritesSearch(search: Readonly<Record<string, unknown>>): RewritesSearch {
  return {
    state: oneOf(states, search['state']),
    review: oneOf(reviews, search['review']),
    prompt: someText(search['prompt']),
    row: wholeNumber(search['row']),
  };
}
