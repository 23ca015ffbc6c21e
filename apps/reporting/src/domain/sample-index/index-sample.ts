import type {
  Judgement,
  SampleOutcome,
  SampleScore,
  SampleTurn,
  ScoredSample,
  StructureState,
} from '@retrace/contracts';
import { toSteps, type StepType } from '@retrace/reasoning';

import { digestScore } from '../samples/digest-score.js';
import { labelledText, type PlacedSentence, type SampleReader } from '../samples/digest-sample.js';
import { sampleOutcome } from '../samples/sample-outcome.js';
import { encodeSteps, type StepCode } from '../samples/step-code.js';
import { traceShape } from '../structure/trace-shape.js';
import { sampleId } from './sample-id.js';

/** Samples are filtered by it: more would be a text. */
const longestCategory = 200;

/** A sample as it is looked up and shown. */
export interface IndexedSample {
  readonly id: string;
  readonly benchmark: ScoredSample['benchmark'];
  readonly attack: ScoredSample['attack'] | null;
  readonly promptId: string;
  readonly category: string;
  readonly outcome: SampleOutcome;
  readonly structure: StructureState;
  readonly steps: StepCode;
  readonly prompt: string;
  /** What was labelled. */
  readonly trace: string;
  readonly answer: string;
  readonly sentences: readonly SentenceLabel[];
  readonly told: ToldOfSample;
}

/** A sentence's label, where it stands in the trace, and the words that gave the label. */
export type SentenceLabel = readonly [label: StepType, start: number, end: number, why: string];

/** What is only shown. */
export interface ToldOfSample {
  readonly thinking: ScoredSample['thinking'];
  readonly finish: ScoredSample['finish'];
  readonly score: SampleScore;
  readonly failure?: string;
  readonly request?: string;
  readonly turns?: readonly SampleTurn[];
  readonly judgements?: readonly Judgement[];
}

/** Looks at a sample as the report does: the same reader, and so the same labels. */
export function indexSample(
  sample: ScoredSample,
  reader: Pick<SampleReader, 'label'>,
  target: readonly StepType[],
): IndexedSample {
  const sentences = reader.label(sample);
  const steps = encodeSteps(toSteps(sentences).map(({ type }) => type));
  const { benchmark, attack = null, item, category, prompt, answer } = sample;
  return {
    id: sampleId(sample),
    benchmark,
    attack,
    promptId: item,
    category: category.slice(0, longestCategory),
    outcome: sampleOutcome(digestScore(sample.score)),
    structure: structureState(steps, target),
    steps,
    prompt,
    trace: labelledText(sample),
    answer,
    sentences: sentences.map(sentenceLabel),
    told: toldOf(sample),
  };
}

function structureState(steps: StepCode, target: readonly StepType[]): StructureState {
  if (steps === '') return 'none';
  return traceShape(steps, target).present ? 'has' : 'lacks';
}

function sentenceLabel({ label, start, end, evidence }: PlacedSentence): SentenceLabel {
  return [label, start, end, evidence];
}

function toldOf({ thinking, finish, score, failure, request, turns, judgements }: ScoredSample): ToldOfSample {
  return {
    thinking,
    finish,
    score,
    ...(failure === undefined ? {} : { failure }),
    ...(request === undefined ? {} : { request }),
    ...(turns === undefined ? {} : { turns }),
    ...(judgements === undefined ? {} : { judgements }),
  };
}
