import type { ArmName, StudySpec } from '@retrace/study';

import type { ArmFindings } from '../arm-findings.js';
import type { Comparison } from '../outcomes/compare-arms.js';
import type { Endpoint } from '../outcomes/endpoint.js';
import { percent, percentInterval, signedPoints } from '../wording.js';
import type { Gain } from './gain.js';

/** The arms without which the claim can't be judged. */
const requiredArms = ['base', 'vanilla-sft', 'alttrain'] as const satisfies readonly ArmName[];

/** One reason for each arm that the study lacks, or that has no sample. */
export function missingArmReasons(spec: StudySpec, arms: readonly ArmFindings[]): readonly string[] {
  return requiredArms.flatMap((arm) => {
    if (!spec.arms.includes(arm)) return [`the study has no ${arm} arm`];
    const sampled = arms.some((findings) => findings.arm === arm && findings.structure.samples > 0);
    return sampled ? [] : [`no sample of ${arm} has come in`];
  });
}

/** One reason for each planned comparison without a single pair. */
export function unmeasuredReasons(planned: readonly Comparison[], primary: Endpoint): readonly string[] {
  return planned
    .filter(({ pairs }) => pairs === 0)
    .map(({ arm, against }) => `no item of “${primary.title}” was sampled in both ${arm} and ${against}`);
}

/** Why the structure can't be said to have changed. */
export function unchangedReason(base: ArmFindings, treated: ArmFindings, needed: number): string {
  const had = base.structure.presence;
  const has = treated.structure.presence;
  if (has.estimate === null || has.estimate < needed) {
    return (
      `training did not bring the structure about: alttrain has it in ${percent(has.estimate)} of items, ` +
      `and ${percent(needed)} is needed`
    );
  }
  return (
    `the structure cannot be said to have changed: base has it in ${percent(had.estimate)} of items ` +
    `(${percentInterval(had.interval)}), alttrain in ${percent(has.estimate)} (${percentInterval(has.interval)})`
  );
}

/** Why the comparisons don't decide, one reason for each that does not. */
export function undecidedReasons(
  gains: readonly { readonly comparison: Comparison; readonly gain: Gain }[],
  spec: StudySpec,
): readonly string[] {
  const needed = Math.round(spec.verdict.smallestEffect * 100);
  return gains.flatMap(({ comparison, gain }) => {
    const { against, difference, cautiousDifference, generousDifference } = comparison;
    if (difference === null || gain === 'shown') return [];
    const { lower, upper } = difference.interval;
    const range = `${signedPoints(difference.estimate)} points, ${signedPoints(lower)} to ${signedPoints(upper)}`;
    if (gain === 'ruled-out') {
      return [`alttrain gains less than ${needed} points over ${against} (${range}), which has the structure itself`];
    }
    if (gain === 'unscored') {
      const bounds = `${signedPoints(cautiousDifference ?? 0)} to ${signedPoints(generousDifference ?? 0)}`;
      return [
        `what could not be scored decides the difference to ${against}: it may lie anywhere from ${bounds} points`,
      ];
    }
    return [
      `the difference to ${against} (${range}) neither shows a gain of at least ${needed} points nor rules it out`,
    ];
  });
}
