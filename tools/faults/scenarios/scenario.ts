import type { LossOfWork } from '../account/repeated-calls.ts';
import type { TestBed } from '../running/test-bed.ts';

/** What a scenario did. */
export interface Broken {
  /** The studies that went on meanwhile. */
  readonly studies: readonly string[];
  readonly faults: number;
  /** When work in hand was lost. */
  readonly losses: readonly LossOfWork[];
}

/** Runs studies and breaks something meanwhile; ends when everything runs again. */
export type Scenario = (bed: TestBed) => Promise<Broken>;
