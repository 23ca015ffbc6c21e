import type { ArmStructure, ComparisonView, MeasureDelta } from '@retrace/contracts';

import {
  adjusted,
  comparisonConfidence,
  unadjustedComparisons,
  type ComparedSide,
  type UnadjustedComparison,
} from './compare-reports.js';

/** A report, or one arm of it, with how its arms' traces are built. */
export interface ToldSide extends ComparedSide {
  readonly structure: readonly ArmStructure[];
}

/**
 * Compares each side with the first, which is the reference: on every measure that both have, on the items that both have.
 * Which arms meet: as in {@link unadjustedComparisons}.
 *
 * @param sides at least two
 */
export function compareSides(sides: readonly ToldSide[]): ComparisonView {
  const [reference, ...others] = sides;
  const deltas = adjusted(
    reference === undefined
      ? []
      : others.flatMap((other, place) =>
          unadjustedComparisons(other, reference).map((comparison) => deltaOf(comparison, place + 1)),
        ),
  );
  return {
    confidence: comparisonConfidence,
    sides: sides.map(({ report: { study }, arm, structure }) => ({
      study,
      ...(arm === undefined ? {} : { arm }),
      structure: structure.filter((one) => arm === undefined || one.arm === arm),
    })),
    deltas,
    notes: notesOn(sides, deltas),
  };
}

function deltaOf(comparison: UnadjustedComparison, side: number): Omit<MeasureDelta, 'adjustedP'> {
  const { endpoint, title, better, arm, against, pairs, unpaired, counts, difference, p } = comparison;
  const { cautiousDifference, generousDifference } = comparison;
  return {
    side,
    endpoint,
    title,
    better,
    arm,
    against,
    pairs,
    unpaired,
    rate: pairs === 0 ? null : (counts.both + counts.onlyFirst) / pairs,
    referenceRate: pairs === 0 ? null : (counts.both + counts.onlySecond) / pairs,
    difference,
    cautiousDifference,
    generousDifference,
    p,
  };
}

function notesOn(sides: readonly ToldSide[], deltas: readonly MeasureDelta[]): readonly string[] {
  const backbones = new Set(sides.map(({ report }) => report.study.backbone));
  const unpaired = deltas.reduce((most, delta) => Math.max(most, delta.unpaired), 0);
  return [
    'This is after the fact: a hint, not a test of a claim.',
    ...(backbones.size > 1 ? ['The backbones differ: so does more than the training.'] : []),
    ...(unpaired === 0 ? [] : [`Up to ${unpaired} items were sampled in one of the two only, and are left out.`]),
    ...(deltas.length === 0 ? ['The sides have no measure and arm in common. Name an arm of each.'] : []),
  ];
}
