import { checkpointName, controlsOf, isTrained, type ArmName, type StudySpec } from '@retrace/study';

import type { ArmFindings } from '../../arm-findings.js';
import type { RuleEvidence, VerdictEvidence } from '../rule-evidence.js';

/** Why the rule can't be applied at all: one reason for each arm, checkpoint or comparison that it needs and has not. */
export function missingReasons({ spec, primary, arms }: VerdictEvidence, found: RuleEvidence): readonly string[] {
  const lacking = (['base', ...controlsOf(spec.verdict), 'alttrain'] as const).flatMap((arm) =>
    missingOf(arm, spec, arms),
  );
  if (lacking.length > 0) return lacking;
  if (!spec.evaluation.benchmarks.some(({ name }) => name === primary.benchmark)) {
    return [`the study has no benchmark for “${primary.title}”`];
  }
  return [found.overBase, ...found.overControls]
    .filter(({ seen }) => seen.kind === 'unmeasured')
    .map(({ against }) => withoutPair(primary.title, against));
}

/** @param title of what was to be compared */
export function withoutPair(title: string, against: ArmName): string {
  return `no item of “${title}” was sampled in both alttrain and ${against}`;
}

/**
 * A seed that is missing leaves open what most seeds say of any item; a study from which a seed could be left out
 * would let its author choose seeds.
 */
function missingOf(arm: ArmName, spec: StudySpec, arms: readonly ArmFindings[]): readonly string[] {
  if (!spec.arms.includes(arm)) return [`the study has no ${arm} arm`];
  const findings = arms.find(({ arm: name }) => name === arm);
  if (findings === undefined || findings.structure.samples === 0) return [`no sample of ${arm} has come in`];
  if (!isTrained(arm)) return [];
  return spec.training.seeds
    .filter((seed) => !findings.seeds.includes(seed))
    .map(
      (seed) => `no sample of ${checkpointName({ arm, seed })} has come in, and an item counts by most of its seeds`,
    );
}
