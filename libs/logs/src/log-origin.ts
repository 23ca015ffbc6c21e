/** What is known of samples beside themselves. */
export interface LogOrigin {
  /** The model, as those who sampled it call it; where it is not known, arms are named alone. */
  readonly model?: string;
  /** Most new tokens of an answer. */
  readonly maxTokens?: number;
  /** At which they were sampled; 0, which is greedy, when left out. */
  readonly temperature?: number;
  /** When the samples were there. */
  readonly created: Date;
}
