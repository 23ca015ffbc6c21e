import type { JobInput } from '@retrace/jobs';

/** The kind of the job that indexes the samples of a checkpoint. */
export const indexSamples = 'index-samples';

export interface IndexSamplesInput extends JobInput {
  /** The evaluation, as the plan names it: `alttrain/1995`. */
  readonly unit: string;
}
