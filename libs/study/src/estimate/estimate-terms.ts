/** What whoever asks for an estimate knows of their machines and providers. What is not told is not made up. */
export interface EstimateTerms {
  /** Money for a million tokens that judges, and a teacher whose spec has no price, are asked. */
  readonly priceIn?: number;
  /** The same for what they answer. */
  readonly priceOut?: number;
  /** Money for an hour of the machine that trains and samples. */
  readonly pricePerHour?: number;
  /** Tokens of examples that the machine trains on in a second. */
  readonly trainingRate?: number;
  /** New tokens that it samples in a second, over all requests that are open. */
  readonly samplingRate?: number;
}
