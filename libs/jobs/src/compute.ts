/** Has the machine done one piece of work at a time that takes all of it, such as training or sampling on the CPU. */
export interface Compute {
  /**
   * Runs work when it is its turn.
   *
   * @throws the signal's reason, when it is aborted before that
   */
  use<Result>(signal: AbortSignal, work: () => Promise<Result>): Promise<Result>;
}
