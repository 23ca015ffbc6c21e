import { compareText } from '@retrace/datasets';
import { stepFrequency, stepTypes, type StepType } from '@retrace/reasoning';
import type { BenchmarkName } from '@retrace/study';

import { byItem, mostHave } from '../outcomes/item-outcomes.js';
import { meanOf, rateOf, type Rate } from '../outcomes/rate.js';
import type { SampleDigest } from '../samples/sample-digest.js';
import { traceShape, type TraceShape } from './trace-shape.js';

/** How often a step type occurs. */
export interface StepShare {
  readonly type: StepType;
  /** Traces with at least one sentence of the type. */
  readonly traces: number;
  /** Of all samples, those without a trace included; null without a sample. */
  readonly shareOfTraces: number | null;
  readonly sentences: number;
  /** Of all sentences of all traces; null without a sentence. */
  readonly shareOfSentences: number | null;
}

/** The structure of the traces of one arm or checkpoint, over all benchmarks. */
export interface StructureFindings {
  readonly samples: number;
  readonly thinking: { readonly complete: number; readonly unclosed: number; readonly absent: number };
  /** Items whose trace has the target's steps in its order, each by the majority of its seeds. */
  readonly presence: Rate;
  /** The target's steps and nothing else. */
  readonly strictPresence: Rate;
  /** As `presence`, with the words that open the steps taken out before labelling. */
  readonly unmarkedPresence: Rate;
  readonly presenceByBenchmark: readonly { readonly benchmark: BenchmarkName; readonly presence: Rate }[];
  /** Mean Kendall's tau over the traces that have at least two of the target's steps. */
  readonly orderConformity: { readonly mean: number | null; readonly traces: number };
  /** Mean normalised edit distance to the target; a missing trace is at distance 1. */
  readonly editDistance: number | null;
  /** Mean words of a trace, over the samples that have one. */
  readonly meanTraceWords: number | null;
  /** Mean tokens of an output, trace and answer together, over the samples whose tokens are known. */
  readonly meanCompletionTokens: number | null;
  readonly steps: readonly StepShare[];
}

export function measureStructure(samples: readonly SampleDigest[], target: readonly StepType[]): StructureFindings {
  const shapeOf = ({ trace }: SampleDigest): TraceShape => traceShape(trace.sequence, target);
  const taus = samples.flatMap((sample) => shapeOf(sample).tau ?? []);
  return {
    samples: samples.length,
    thinking: {
      complete: countThinking(samples, 'complete'),
      unclosed: countThinking(samples, 'unclosed'),
      absent: countThinking(samples, 'absent'),
    },
    presence: shareOfItems(samples, (sample) => shapeOf(sample).present),
    strictPresence: shareOfItems(samples, (sample) => shapeOf(sample).strict),
    unmarkedPresence: shareOfItems(samples, ({ trace }) => traceShape(trace.unmarkedSequence, target).present),
    presenceByBenchmark: benchmarksOf(samples).map((benchmark) => ({
      benchmark,
      presence: shareOfItems(
        samples.filter((sample) => sample.benchmark === benchmark),
        (sample) => shapeOf(sample).present,
      ),
    })),
    orderConformity: { mean: meanOf(taus), traces: taus.length },
    editDistance: meanOf(samples.map((sample) => shapeOf(sample).distance)),
    meanTraceWords: meanOf(samples.map(({ trace }) => trace.words).filter((words) => words > 0)),
    meanCompletionTokens: meanOf(samples.flatMap(({ completionTokens }) => completionTokens ?? [])),
    steps: stepShares(samples),
  };
}

/** The share of items in which most seeds have the property. */
function shareOfItems(samples: readonly SampleDigest[], has: (sample: SampleDigest) => boolean): Rate {
  const items = [...byItem(samples).values()];
  const having = items.filter((seeds) => mostHave(seeds, has));
  return rateOf(having.length, items.length);
}

function stepShares(samples: readonly SampleDigest[]): readonly StepShare[] {
  const { byType } = stepFrequency(
    samples.map(({ trace }) => Object.fromEntries(trace.steps.map(({ type, sentences }) => [type, sentences]))),
  );
  return stepTypes.map((type) => {
    const { traces, shareOfTraces, sentences, shareOfSentences } = byType[type];
    return {
      type,
      traces,
      shareOfTraces: shareOfTraces ?? null,
      sentences,
      shareOfSentences: shareOfSentences ?? null,
    };
  });
}

function countThinking(samples: readonly SampleDigest[], thinking: SampleDigest['thinking']): number {
  return samples.filter((sample) => sample.thinking === thinking).length;
}

function benchmarksOf(samples: readonly SampleDigest[]): readonly BenchmarkName[] {
  return [...new Set(samples.map(({ benchmark }) => benchmark))].toSorted(compareText);
}
