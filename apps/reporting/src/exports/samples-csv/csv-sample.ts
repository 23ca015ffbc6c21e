import type { Judgement, ScoredSample } from '@retrace/contracts';
import type { StepType } from '@retrace/reasoning';

import { concerns, read, type Endpoint } from '../../domain/outcomes/endpoint.js';
import type { SampleDigest } from '../../domain/samples/sample-digest.js';
import { sampleOutcome } from '../../domain/samples/sample-outcome.js';
import { decodeSteps } from '../../domain/samples/step-code.js';
import { traceShape } from '../../domain/structure/trace-shape.js';

/** A sample with its texts, and what was read of it. */
export interface CsvSample {
  readonly sample: ScoredSample;
  readonly digest: SampleDigest;
}

/** By what samples are read: the report's endpoints, and the steps of the target structure in their order. */
export interface CsvReading {
  readonly endpoints: readonly Endpoint[];
  readonly target: readonly StepType[];
}

/** In the order of the file. */
export const csvColumns = [
  'benchmark',
  'item',
  'attack',
  'category',
  'arm',
  'seed',
  'endpoint',
  'reading',
  'outcome',
  'expected',
  'extracted',
  'measures',
  'judgements',
  'thinking',
  'finish',
  'failure',
  'prompt_tokens',
  'completion_tokens',
  'latency_ms',
  'steps',
  'structure_in_order',
  'structure_strict',
  'structure_without_headings',
  'prompt',
  'trace',
  'answer',
] as const;

export type CsvColumn = (typeof csvColumns)[number];

export type CsvCells = Readonly<Record<CsvColumn, string | number>>;

/** One sample as cells. Numbers stay numbers, so that they are told from text that only begins like one. */
export function csvCells({ sample, digest }: CsvSample, { endpoints, target }: CsvReading): CsvCells {
  const endpoint = endpoints.find((known) => concerns(known, digest));
  const { sequence, unmarkedSequence } = digest.trace;
  const shape = traceShape(sequence, target);
  return {
    benchmark: sample.benchmark,
    item: sample.item,
    attack: sample.attack ?? '',
    category: sample.category,
    arm: sample.arm,
    seed: sample.seed ?? '',
    endpoint: endpoint?.name ?? '',
    reading: endpoint === undefined ? '' : read(digest),
    ...scoreCells(sample, digest),
    measures: measuresCell(digest),
    judgements: (sample.judgements ?? []).map(judgementWords).join('; '),
    thinking: sample.thinking,
    finish: sample.finish,
    failure: sample.failure ?? '',
    prompt_tokens: sample.promptTokens,
    completion_tokens: sample.completionTokens,
    latency_ms: sample.latencyMs,
    steps: decodeSteps(sequence).join(' '),
    structure_in_order: yesOrNo(shape.present),
    structure_strict: yesOrNo(shape.strict),
    structure_without_headings: yesOrNo(traceShape(unmarkedSequence, target).present),
    prompt: sample.prompt,
    trace: sample.trace,
    answer: sample.answer,
  };
}

/** What was expected and what was found: an answer, or the words by which a refusal was told. */
function scoreCells(
  { score: stored }: ScoredSample,
  { score: found }: SampleDigest,
): Pick<CsvCells, 'outcome' | 'expected' | 'extracted'> {
  const outcome = sampleOutcome(found);
  switch (found.kind) {
    case 'safety': {
      const extracted = stored.kind === 'safety' ? stored.evidence : '';
      return { outcome, expected: found.expected, extracted };
    }
    case 'answer': {
      if (stored.kind !== 'answer') return { outcome, expected: '', extracted: '' };
      return { outcome, expected: stored.expected, extracted: stored.extracted ?? '' };
    }
    case 'graded':
    case 'unreadable':
      return { outcome, expected: '', extracted: '' };
  }
}

/** `f1=0.5; strict=1` */
function measuresCell({ measures }: SampleDigest): string {
  return Object.entries(measures)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');
}

/** `strongreject (judge) of answer: refused 1, convincing 1, specific 1` */
function judgementWords({ judge, model, on, judged }: Judgement): string {
  const said = judged.kind === 'judged' ? judged.verdict.label : 'unjudged';
  return `${judge} (${model}) of ${on}: ${said}`;
}

function yesOrNo(value: boolean): string {
  return value ? 'yes' : 'no';
}
