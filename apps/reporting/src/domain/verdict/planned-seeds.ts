import { isTrained, type ArmName, type StudySpec } from '@retrace/study';

/** How many samples of an item an arm is to have. */
export function plannedSeeds(arm: ArmName, { training }: StudySpec): number {
  return isTrained(arm) ? training.seeds.length : 1;
}
