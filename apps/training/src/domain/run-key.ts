import type { TrainedArm } from '@retrace/study';

/** Which training run. */
export interface RunKey {
  readonly studyId: string;
  readonly arm: TrainedArm;
  readonly seed: number;
}
