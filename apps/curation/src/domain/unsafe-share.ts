import { RetraceError } from '@retrace/observability';

/** How many prompts there are of each label. */
export interface LabelCounts {
  readonly unsafe: number;
  readonly safe: number;
}

/**
 * How many of each label to keep, so that unsafe prompts have a share of the whole, to the nearest prompt: the more
 * numerous side gives, the other stays.
 *
 * @param share 0 to 1
 * @throws UnsafeShareImpossible when one side has none and the share wants some of it
 */
export function keptForShare({ unsafe, safe }: LabelCounts, share: number): LabelCounts {
  if ((share > 0 && unsafe === 0) || (share < 1 && safe === 0))
    throw new UnsafeShareImpossible(share, { unsafe, safe });
  if (unsafe > share * (unsafe + safe)) return { unsafe: Math.round((share * safe) / (1 - share)), safe };
  return { unsafe, safe: Math.round(((1 - share) * unsafe) / share) };
}

export class UnsafeShareImpossible extends RetraceError {
  constructor(share: number, { unsafe, safe }: LabelCounts) {
    super(
      'unsafe-share-impossible',
      `No part of ${unsafe} unsafe and ${safe} safe prompts is ${share * 100} % unsafe. Add a source that has what is ` +
        'wanting, or change prompts.unsafeShare.',
      false,
    );
  }
}
