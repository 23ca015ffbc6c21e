import type { ServedModel } from '@retrace/benchmarks';

/** What checkpoints are sampled by, whichever server it is. */
export interface CheckpointHost {
  /**
   * Lets `use` sample a checkpoint for as long as it works.
   *
   * @param adapter its folder; undefined for the untouched backbone
   */
  host<Result>(
    adapter: string | undefined,
    signal: AbortSignal,
    use: (served: ServedModel) => Promise<Result>,
  ): Promise<Result>;
  /** Ends what was started. */
  close(): Promise<void>;
}
