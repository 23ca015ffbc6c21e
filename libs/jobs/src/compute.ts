import type { Slot } from './slots.js';

/** A declared capacity for work that takes all of a machine or of a GPU, such as training or sampling. */
export interface Compute {
  /** What can be held at the same time. */
  readonly slots: readonly Slot[];
  /**
   * Runs work when it is its turn; nobody else has its slot meanwhile.
   *
   * @throws the signal's reason, when it is aborted before that
   */
  use<Result>(signal: AbortSignal, work: (slot: Slot) => Promise<Result>): Promise<Result>;
}
