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

/** The arms with answers of their own, which differ from the others in more than their reasoning. */
const unmatchedArms = ['direct-refusal', 'policy-cot'] as const satisfies readonly TrainedArm[];

/** An arm whose examples have the answers that all matched arms share, so that reasoning is all that differs. */
export type MatchedArm = Exclude<TrainedArm, (typeof unmatchedArms)[number]>;

export function isMatched(arm: TrainedArm): arm is MatchedArm {
  return !unmatchedArms.some((unmatched) => unmatched === arm);
}
