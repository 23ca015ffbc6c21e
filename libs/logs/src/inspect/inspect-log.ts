import type { InspectSample, InspectUsage } from './inspect-sample.js';

/** An eval log of Inspect, format version 2: what of it we have something to say of. */
export interface InspectLog {
  readonly version: 2;
  readonly status: 'success';
  readonly eval: InspectEval;
  readonly plan: InspectPlan;
  readonly results: InspectResults;
  readonly stats: InspectStats;
  readonly samples: readonly InspectSample[];
}

export interface InspectEval {
  readonly eval_id: string;
  readonly run_id: string;
  readonly created: string;
  readonly task: string;
  readonly task_id: string;
  readonly task_version: number;
  readonly task_args: Readonly<Record<string, string | number>>;
  readonly tags: readonly string[];
  readonly dataset: {
    readonly name: string;
    readonly samples: number;
    readonly sample_ids: readonly string[];
    readonly shuffled: false;
  };
  readonly model: string;
  readonly model_generate_config: InspectGenerateConfig;
  readonly config: InspectEpochs;
  readonly metadata: Readonly<Record<string, string | number>>;
  readonly scorers: readonly InspectScorer[];
}

/** How often each item was tried, and what of its tries an item counts as; none for a single try, as Inspect has it. */
export interface InspectEpochs {
  readonly epochs: number;
  readonly epochs_reducer?: readonly ['mean'];
}

export interface InspectGenerateConfig {
  readonly max_tokens?: number;
  readonly temperature?: number;
}

/** A scorer with the metrics by which Inspect computes its results again. */
export interface InspectScorer {
  readonly name: string;
  readonly metrics: readonly { readonly name: string; readonly options: Readonly<Record<string, never>> }[];
}

export interface InspectPlan {
  readonly name: 'plan';
  readonly steps: readonly { readonly solver: string; readonly params: Readonly<Record<string, never>> }[];
  readonly config: InspectGenerateConfig;
}

export interface InspectResults {
  readonly total_samples: number;
  readonly completed_samples: number;
  readonly scores: readonly InspectScorerResult[];
}

export interface InspectScorerResult {
  readonly name: string;
  readonly scorer: string;
  /** There where items were tried several times. */
  readonly reducer?: 'mean';
  /** Items, whatever their tries. */
  readonly scored_samples: number;
  readonly unscored_samples: 0;
  readonly params: Readonly<Record<string, never>>;
  readonly metrics: Readonly<Record<string, { readonly name: string; readonly value: number }>>;
}

export interface InspectStats {
  readonly started_at: string;
  readonly completed_at: string;
  readonly model_usage: Readonly<Record<string, InspectUsage>>;
}
