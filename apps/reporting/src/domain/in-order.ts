import { compareText } from '@retrace/datasets';
import { armNames, type ArmName } from '@retrace/study';

import type { SampleDigest } from './samples/sample-digest.js';
import type { EvaluationEvidence } from './study-evidence.js';

/** Evaluations in the order of arms and seeds, their samples in that of items: the order in which they came says nothing. */
export function inOrder(evaluations: readonly EvaluationEvidence[]): readonly EvaluationEvidence[] {
  return inCheckpointOrder(evaluations.toSorted((a, b) => compareText(a.sha256, b.sha256))).map((evaluation) => ({
    ...evaluation,
    samples: evaluation.samples.toSorted(compareSamples),
  }));
}

/** Without the samples of attacks: what a report says of an arm is about prompts as they are. */
export function withoutAttacks(evaluations: readonly EvaluationEvidence[]): readonly EvaluationEvidence[] {
  return evaluations.map((evaluation) => ({
    ...evaluation,
    samples: evaluation.samples.filter(({ attack }) => attack === undefined),
  }));
}

/** In the order of arms and seeds. */
export function inCheckpointOrder<Of extends { readonly arm: ArmName; readonly seed?: number | null }>(
  checkpoints: readonly Of[],
): readonly Of[] {
  return checkpoints.toSorted(
    (a, b) => armNames.indexOf(a.arm) - armNames.indexOf(b.arm) || (a.seed ?? 0) - (b.seed ?? 0),
  );
}

/** Samples of one item, of which a checkpoint has one as a rule, come in the order of what they say. */
function compareSamples(a: SampleDigest, b: SampleDigest): number {
  return (
    compareText(a.benchmark, b.benchmark) ||
    compareText(a.item, b.item) ||
    compareText(JSON.stringify(a), JSON.stringify(b))
  );
}
