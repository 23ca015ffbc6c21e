import { checkpointName, type ArmName } from '@retrace/study';

/** The name of the checkpoint that was sampled: `base`, `alttrain/1995`. */
export function evaluationName({ arm, seed }: { readonly arm: ArmName; readonly seed: number | null }): string {
  return arm === 'base' || seed === null ? arm : checkpointName({ arm, seed });
}
