import type { JobInput } from '@retrace/jobs';

import type { Shard } from '../domain/shard.js';

/** The kind of the job that samples and scores a shard of a checkpoint. */
export const evaluateCheckpoint = 'evaluate-checkpoint';

/** The kind of the job that has its samples judged, where a study wants that. */
export const judgeCheckpoint = 'judge-checkpoint';

export interface CheckpointJobInput extends JobInput {
  /** As the plan names it. */
  readonly checkpoint: string;
}

export interface EvaluateShardInput extends CheckpointJobInput {
  /** Left out in jobs that an earlier version queued: these are whole checkpoints. */
  readonly shard?: Shard;
}
