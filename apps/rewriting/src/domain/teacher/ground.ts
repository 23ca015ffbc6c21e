import type { StructureSpec } from '@retrace/study';

/** What the decision of a structure rests on: whether harm could be done, or whether anything supports an answer. */
export type Ground = 'harm' | 'evidence';

/** Harm, unless the structure checks evidence and assesses no harm. */
export function groundOf({ steps }: StructureSpec): Ground {
  const types = new Set(steps.map(({ type }) => type));
  return types.has('EC') && !types.has('HA') ? 'evidence' : 'harm';
}
