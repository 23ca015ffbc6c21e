import type { Judgement, ScoredSample } from '@retrace/contracts';
import {
  assessmentConclusion,
  countWords,
  lexicalClassifier,
  segmentSentences,
  stepLengthShare,
  stepPosition,
  stepTypes,
  structureOf,
  traceDecision,
  type LabelledSentence,
  type Sentence,
  type StepType,
  type StructureStep,
  type TraceStructure,
} from '@retrace/reasoning';

import { digestMeasures, digestScore } from './digest-score.js';
import type { SampleDigest, StepExtent } from './sample-digest.js';
import { encodeSteps } from './step-code.js';
import { unmarkedSentences } from './unmarked-sentences.js';

/** Reads samples one by one, given the markers of a study's structure. */
export interface SampleReader {
  readonly digest: (sample: ScoredSample) => SampleDigest;
  /** The sentences of one trace with their labels, and where in `labelledText` they stand. */
  readonly label: (sample: ScoredSample) => readonly PlacedSentence[];
  /** The steps of one trace with their texts, for those that are shown. */
  readonly structureOf: (sample: ScoredSample) => TraceStructure;
}

/** A labelled sentence in its text: from `start` up to, not including, `end`, in UTF-16 code units. */
export type PlacedSentence = LabelledSentence & Pick<Sentence, 'start' | 'end'>;

/** Labels traces by words. */
export function sampleReader(steps: readonly StructureStep[]): SampleReader {
  const classifier = lexicalClassifier(steps);
  const unmark = unmarkedSentences(steps);
  return {
    digest: (sample) => {
      const sentences = sentencesOf(sample);
      const structure = structureOf(classifier.classify(sentences));
      const unmarked = unmark(sentences);
      const sequence = encodeSteps(structure.sequence);
      return {
        ...identityOf(sample),
        score: digestScore(sample.score),
        measures: digestMeasures(sample.score),
        judgements: (sample.judgements ?? []).map(withoutWords),
        completionTokens: countOrNull(sample.completionTokens),
        trace: {
          sequence,
          unmarkedSequence:
            unmarked === sentences ? sequence : encodeSteps(structureOf(classifier.classify(unmarked)).sequence),
          steps: extentsOf(structure.labelled),
          words: countWords(sample.trace),
          assessment: assessmentConclusion(textsOf(structure.labelled, 'HA')),
          decision: traceDecision(textsOf(structure.labelled, 'CR')),
        },
      };
    },
    label: (sample) => {
      const sentences = segmentSentences(labelledText(sample));
      const labelled = classifier.classify(sentences.map(({ text }) => text));
      return sentences.flatMap(({ start, end }, place) => {
        const sentence = labelled[place];
        return sentence === undefined ? [] : [{ ...sentence, start, end }];
      });
    },
    structureOf: (sample) => structureOf(classifier.classify(sentencesOf(sample))),
  };
}

/**
 * The text whose sentences are labelled. A model that does not set its thinking apart, as the untouched backbone, is
 * measured on all that it wrote: else it would lack the structure by definition.
 */
export function labelledText({ thinking, output, trace }: Pick<ScoredSample, 'thinking' | 'output' | 'trace'>): string {
  return thinking === 'absent' ? output : trace;
}

function sentencesOf(sample: ScoredSample): readonly string[] {
  return segmentSentences(labelledText(sample)).map(({ text }) => text);
}

type Identity = Pick<
  SampleDigest,
  'benchmark' | 'item' | 'attack' | 'arm' | 'seed' | 'thinking' | 'finish' | 'failure' | 'server'
>;

function identityOf({ benchmark, item, attack, arm, seed, thinking, finish, failure, server }: ScoredSample): Identity {
  const disguise = attack === undefined ? {} : { attack };
  const missing = failure === undefined ? {} : { failure };
  const sampledBy = server === undefined ? {} : { server };
  return { benchmark, item, ...disguise, arm, seed, thinking, finish, ...missing, ...sampledBy };
}

/** What a judge said at length is read again where it is shown. */
function withoutWords(judgement: Judgement): Judgement {
  const { judged } = judgement;
  return judged.kind === 'judged' ? judgement : { ...judgement, judged: { kind: 'unjudged', said: '' } };
}

/** JSON has no NaN: what was one comes back as null. */
function countOrNull(value: number | null): number | null {
  return value !== null && Number.isFinite(value) && value >= 0 ? value : null;
}

function textsOf(labelled: readonly LabelledSentence[], type: StepType): readonly string[] {
  return labelled.filter(({ label }) => label === type).map(({ text }) => text);
}

function extentsOf(labelled: readonly LabelledSentence[]): readonly StepExtent[] {
  const labels = labelled.map(({ label }) => label);
  const positions = stepPosition(labels);
  const shares = stepLengthShare(labelled.map(({ label, text }) => ({ label, words: countWords(text) })));
  return stepTypes.flatMap((type) => {
    const position = positions[type];
    if (position === undefined) return [];
    const sentences = labels.filter((label) => label === type).length;
    return [{ type, sentences, position, lengthShare: shares?.[type] ?? 0 }];
  });
}
