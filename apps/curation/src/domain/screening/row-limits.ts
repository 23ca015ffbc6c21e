import type { PromptCandidate } from '@retrace/datasets';

import type { SetAside } from '../set-aside.js';

/** A language as it is identified: undefined where a text is too short to tell. */
export type LanguageOf = (text: string) => string | undefined;

/** What of a prompt a study limits; what is left out is not looked at and costs nothing. */
export interface RowLimits {
  readonly languages?: { readonly wanted: readonly string[]; readonly of: LanguageOf };
  /** Both ends allowed. */
  readonly tokens?: { readonly min: number; readonly max: number; readonly count: (text: string) => number };
}

type Fault = Pick<SetAside, 'reason' | 'detail'>;

/** A prompt that is too short to tell its language is kept: leaving it out would leave out short prompts. */
export function languageFault({ languages }: RowLimits, { prompt }: PromptCandidate): Fault | undefined {
  const found = languages?.of(prompt);
  if (languages === undefined || found === undefined || languages.wanted.includes(found)) return undefined;
  return { reason: 'other-language', detail: `is in the language "${found}", not in ${languages.wanted.join(' or ')}` };
}

export function lengthFault({ tokens }: RowLimits, { prompt }: PromptCandidate): Fault | undefined {
  if (tokens === undefined) return undefined;
  const length = tokens.count(prompt);
  if (length >= tokens.min && length <= tokens.max) return undefined;
  const limit = length < tokens.min ? `fewer than ${tokens.min}` : `more than ${tokens.max}`;
  return { reason: 'other-length', detail: `has ${length} tokens, ${limit}` };
}
