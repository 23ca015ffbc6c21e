/** What is compared in a study: one way of having, or not having, trained the backbone. */
export const armNames = ['base', 'vanilla-sft', 'alttrain', 'shuffled', 'answer-only'] as const;

export type ArmName = (typeof armNames)[number];

/** An arm that needs a training set and a checkpoint of its own. */
export type TrainedArm = Exclude<ArmName, 'base'>;

export function isTrained(arm: ArmName): arm is TrainedArm {
  return arm !== 'base';
}
