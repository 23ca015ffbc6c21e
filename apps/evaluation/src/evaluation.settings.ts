import type { ModelServing } from './serving/model-serving.js';

/** Requests for our own model server: what it samples in one batch, and as much again waiting. */
export const usuallyInFlight = 128;

/** What the evaluation service is told from outside. */
export abstract class EvaluationSettings {
  /** The interpreter of the model server's environment. */
  abstract readonly python: string;
  /** Folder of the Python package that has the model server. */
  abstract readonly trainer: string;
  /** What checkpoints are sampled by. */
  abstract readonly serving: ModelServing;
  /** Adapters that are being served are laid out here. */
  abstract readonly adapters: string;
  /** The model server's own words are kept here. */
  abstract readonly serverLog: string;
  /** Requests that the model server is given at a time. */
  abstract readonly maxInFlight: number;
}
