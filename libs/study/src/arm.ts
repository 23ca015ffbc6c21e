/** What is compared in a study: one way of having, or not having, trained the backbone. */
export const armNames = [
  'base',
  'prompt-only',
  'vanilla-sft',
  'alttrain',
  'shuffled',
  'answer-only',
  'direct-refusal',
  'policy-cot',
  'alttrain-dpo',
] as const;

export type ArmName = (typeof armNames)[number];

/** The arms that are the backbone as it is: `prompt-only` is told in its system prompt to think in the structure. */
export const untrainedArms = ['base', 'prompt-only'] as const satisfies readonly ArmName[];

export type UntrainedArm = (typeof untrainedArms)[number];

/** An arm that needs a training set and a checkpoint of its own. */
export type TrainedArm = Exclude<ArmName, UntrainedArm>;

export function isTrained(arm: ArmName): arm is TrainedArm {
  return !untrainedArms.some((untrained) => untrained === arm);
}

/**
 * The arm that is trained by preference (direct preference optimization): `alttrain`'s turn is to be preferred over
 * `vanilla-sft`'s on the same prompt.
 */
export const preferenceArm = 'alttrain-dpo' satisfies TrainedArm;

/** An arm that is trained on examples, each one turn to be learnt. */
export type ExampleArm = Exclude<TrainedArm, typeof preferenceArm>;

/** Whose turns it chooses between. */
export const preferenceTurns = { chosen: 'alttrain', rejected: 'vanilla-sft' } as const satisfies Readonly<
  Record<'chosen' | 'rejected', ExampleArm>
>;

/** The arms whose examples have to be written for these ones, asked for or not, each once. */
export function exampleArms(arms: readonly TrainedArm[]): readonly ExampleArm[] {
  const { chosen, rejected } = preferenceTurns;
  return [...new Set(arms.flatMap((arm) => (arm === preferenceArm ? [chosen, rejected] : [arm])))];
}

/** The arms that can be no control: with answers of their own, or trained in another way than by examples. */
const unmatchedArms = ['direct-refusal', 'policy-cot', preferenceArm] as const satisfies readonly TrainedArm[];

/** An arm whose examples have the answers that all matched arms share, so that reasoning is all that differs. */
export type MatchedArm = Exclude<TrainedArm, (typeof unmatchedArms)[number]>;

export function isMatched(arm: TrainedArm): arm is MatchedArm {
  return !unmatchedArms.some((unmatched) => unmatched === arm);
}
