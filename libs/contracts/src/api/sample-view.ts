import type { ArmName, AttackName, BenchmarkName } from '@retrace/study';
import type { StepType } from '@retrace/reasoning';

import type { Judgement } from '../evaluation/judgement.js';
import type { SampleScore, SampleTurn, ScoredSample } from '../evaluation/scored-sample.js';

/** What became of a sample. `unreadable`: what was stored tells neither what was expected nor what came. */
export const sampleOutcomes = [
  'refused',
  'complied',
  'correct',
  'wrong',
  'answered',
  'no-answer',
  'unreadable',
] as const;
export type SampleOutcome = (typeof sampleOutcomes)[number];

/** Whether a trace has the steps of the study's structure in their order. `none`: it has no sentence. */
export const structureStates = ['has', 'lacks', 'none'] as const;
export type StructureState = (typeof structureStates)[number];

/** One sample in a list. */
export interface SampleRow {
  /** Within its study; the same however often its samples are indexed. */
  readonly id: string;
  readonly arm: ArmName;
  /** Null for an arm that is not trained. */
  readonly seed: number | null;
  readonly benchmark: BenchmarkName;
  readonly attack?: AttackName;
  /** The item's id in its benchmark: the same in every arm. */
  readonly promptId: string;
  readonly category?: string;
  /** Whether its prompt may ask for harm: false where its benchmark says that it is safe, or has no harmful ones. */
  readonly harmful: boolean;
  readonly outcome: SampleOutcome;
  readonly structure: StructureState;
  /** The types of its steps in order, as the classifier found them; neighbours differ. */
  readonly steps: readonly StepType[];
  readonly flagged: boolean;
  /** Whether a label that a person gave is in force. */
  readonly corrected: boolean;
  /** The first 200 characters, as `answer`. */
  readonly prompt: string;
  readonly answer: string;
}

/** How far the samples of a study can be looked at. `indexing` counts samples, `failed` says why some are missing. */
export type SampleIndexState =
  | { readonly state: 'ready' }
  | { readonly state: 'indexing'; readonly indexed: number }
  | { readonly state: 'failed'; readonly problem: string }
  /** The study was cancelled: what is left is indexed once it is resumed. */
  | { readonly state: 'cancelled' };

export interface SamplePage {
  /** Of those that were asked for. */
  readonly total: number;
  readonly index: SampleIndexState;
  /** In the order of the plan's checkpoints, and within one of its samples. */
  readonly samples: readonly SampleRow[];
}

/** What samples are told apart by. */
export const sampleFacets = [
  'arm',
  'seed',
  'benchmark',
  'attack',
  'category',
  'outcome',
  'structure',
  'flagged',
  'corrected',
] as const;
export type SampleFacet = (typeof sampleFacets)[number];

export interface FacetCount {
  /** `none` for a seed, an attack or a category that there is none of. */
  readonly value: string;
  readonly count: number;
}

/** Of each facet its values with their counts, among the samples that the filters on the other facets leave. */
export interface SampleFacets {
  readonly total: number;
  readonly index: SampleIndexState;
  readonly facets: Readonly<Record<SampleFacet, readonly FacetCount[]>>;
}

/** A sentence of a trace: what is labelled. Neighbours of one label make up one step. */
export interface LabelledStep {
  /** From 0; the name under which its label is corrected. */
  readonly index: number;
  /** As the classifier gave it. */
  readonly label: StepType;
  /** As a person gave it, where one did. */
  readonly corrected?: StepType;
  readonly text: string;
  /** In `trace`, in UTF-16 code units: from `start` up to, not including, `end`. */
  readonly start: number;
  readonly end: number;
  /** The words that gave the classifier's label. */
  readonly why: string;
}

/** A label that a person gave a sentence, or took back. Times are ISO 8601. */
export interface LabelCorrection {
  readonly step: number;
  /** Null where it was taken back. */
  readonly label: StepType | null;
  /** The classifier's. */
  readonly given: StepType;
  readonly by: string;
  readonly at: string;
  readonly note?: string;
}

/** A sample that a person flagged, or no longer does. */
export interface SampleFlag {
  readonly flagged: boolean;
  readonly by: string;
  readonly at: string;
}

/** One sample, whole. */
export interface SampleView extends Omit<SampleRow, 'steps'> {
  readonly turns?: readonly SampleTurn[];
  /** What an attack is to bring about, without disguise. */
  readonly request?: string;
  readonly thinking: ScoredSample['thinking'];
  readonly finish: ScoredSample['finish'];
  readonly failure?: string;
  /** What was labelled: the thinking, or all that was written where `thinking` is `absent`. */
  readonly trace: string;
  readonly steps: readonly LabelledStep[];
  /** The outcome's evidence. */
  readonly score: SampleScore;
  readonly judgements: readonly Judgement[];
  /** The latest first, as `flags`. */
  readonly corrections: readonly LabelCorrection[];
  readonly flags: readonly SampleFlag[];
}

/** The same prompt in other arms and seeds, in the plan's order. */
export interface SamplePeers {
  readonly samples: readonly SampleView[];
}
