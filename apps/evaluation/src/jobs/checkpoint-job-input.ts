import type { JobInput } from '@retrace/jobs';

/** The kind of the job that samples and scores a checkpoint. */
export const evaluateCheckpoint = 'evaluate-checkpoint';

/** The kind of the job that has its samples judged, where a study wants that. */
export const judgeCheckpoint = 'judge-checkpoint';

export interface CheckpointJobInput extends JobInput {
  /** As the plan names it. */
  readonly checkpoint: string;
}
