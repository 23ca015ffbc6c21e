/** How much of one caller is served. */
export interface LimitSettings {
  /** Requests a minute, by kind; of wrong tokens, those of one address. */
  readonly perMinute: {
    readonly reads: number;
    readonly writes: number;
    readonly starts: number;
    readonly wrong: number;
  };
  /** Streams of events that are open at the same time. */
  readonly streams: number;
}
