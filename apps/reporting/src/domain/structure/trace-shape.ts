import { editDistance, hasStructure, orderConformity, type StepType } from '@retrace/reasoning';

import { decodeSteps, longestKept, type StepCode } from '../samples/step-code.js';

/** A trace against the target structure. */
export interface TraceShape {
  /** The target's steps in its order, with anything between. */
  readonly present: boolean;
  /** The target's steps and nothing else. */
  readonly strict: boolean;
  /** Kendall's tau; undefined with fewer than two of the target's steps. */
  readonly tau: number | undefined;
  /** Normalised edit distance to the target. */
  readonly distance: number;
}

/** A hundred thousand traces have a few thousand sequences; those of looping models are long and come once each. */
const known = new Map<string, TraceShape>();
const mostKnown = 20_000;

/** How a sequence of steps compares to a target. */
export function traceShape(code: StepCode, target: readonly StepType[]): TraceShape {
  const key = `${code} ${target.join()}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const sequence = decodeSteps(code);
  const order = orderConformity(sequence, target);
  const shape: TraceShape = {
    present: hasStructure(sequence, target, 'subsequence'),
    strict: hasStructure(sequence, target, 'strict'),
    tau: order.kind === 'measured' ? order.tau : undefined,
    distance: editDistance(sequence, target),
  };
  if (known.size < mostKnown && code.length <= longestKept) known.set(key, shape);
  return shape;
}
