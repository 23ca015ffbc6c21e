import type { ArmName, StudySpec } from '@retrace/study';

import type { BootstrapPlan } from '../../resampling/draw-prompts.js';
import type { SampledArm } from '../../traces/measure-traces.js';
import { plannedSeeds } from '../planned-seeds.js';
import { abilityOf, type GradedAbility } from './ability.js';
import { gradedDifference, type GradedArmSamples, type GradedDifference } from './graded-difference.js';

/** One for each graded ability that the rule names. */
export function gradedDifferences(
  spec: StudySpec,
  arms: readonly SampledArm[],
  bootstrap: BootstrapPlan,
): readonly GradedDifference[] {
  const { utility = [], alpha } = spec.verdict;
  return utility.flatMap(({ benchmark }) => {
    const ability = abilityOf(benchmark);
    if (ability.kind === 'counted') return [];
    const [base, alttrain] = [samplesOf('base', ability, spec, arms), samplesOf('alttrain', ability, spec, arms)];
    return [gradedDifference(ability, { base, alttrain }, { bootstrap, alpha })];
  });
}

function samplesOf(
  name: ArmName,
  { benchmark }: GradedAbility,
  spec: StudySpec,
  arms: readonly SampledArm[],
): GradedArmSamples {
  const samples = arms.find(({ arm }) => arm === name)?.samples ?? [];
  return { samples: samples.filter((sample) => sample.benchmark === benchmark), seeds: plannedSeeds(name, spec) };
}
