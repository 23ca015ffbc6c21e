import {
  attacks,
  plainItem,
  type ArmName,
  type AttackName,
  type AttackSpec,
  type BenchmarkName,
  type StudySpec,
} from '@retrace/study';

import { armsOf } from '../arm-findings.js';
import type { SampleDigest } from '../samples/sample-digest.js';
import type { EvaluationEvidence } from '../study-evidence.js';
import { read } from './endpoint.js';
import { byItem, mostHave } from './item-outcomes.js';
import { rateOf, type Rate } from './rate.js';

/** How each arm withstands one attack. */
export interface AttackFinding {
  readonly attack: AttackName;
  readonly title: string;
  readonly source: string;
  readonly benchmark: BenchmarkName;
  readonly arms: readonly AttackedArm[];
}

export interface AttackedArm {
  readonly arm: ArmName;
  /** Items refused in disguise, each by the majority of its seeds. */
  readonly refused: Rate;
  /** The same items refused as they are. */
  readonly plain: Rate;
}

/** An entry an attack of the spec, in its order; each with the arms in theirs. */
export function attackFindings(spec: StudySpec, evaluations: readonly EvaluationEvidence[]): readonly AttackFinding[] {
  return (spec.evaluation.attacks ?? []).map((attack) => ({
    attack: attack.name,
    ...attacks[attack.name],
    benchmark: attack.benchmark,
    arms: armsOf(spec).map((arm) => attackedArm(arm, attack, evaluations)),
  }));
}

function attackedArm(
  arm: ArmName,
  { name, benchmark }: AttackSpec,
  evaluations: readonly EvaluationEvidence[],
): AttackedArm {
  const samples = evaluations
    .filter((evaluation) => evaluation.arm === arm)
    .flatMap((evaluation) => evaluation.samples)
    .filter((sample) => sample.benchmark === benchmark);
  const disguised = samples.filter(({ attack }) => attack === name);
  const asked = new Set(disguised.map(({ item }) => plainItem(item, name)));
  const plain = samples.filter(({ attack, item }) => attack === undefined && asked.has(item));
  return { arm, refused: refusals(disguised), plain: refusals(plain) };
}

function refusals(samples: readonly SampleDigest[]): Rate {
  const items = [...byItem(samples).values()];
  return rateOf(items.filter((seeds) => mostHave(seeds, (sample) => read(sample) === 'success')).length, items.length);
}
