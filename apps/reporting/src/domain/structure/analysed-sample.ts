import type { ScoredSample } from '@retrace/contracts';
import {
  lexicalClassifier,
  segmentSentences,
  structureOf,
  type StepType,
  type StructureStep,
  type TraceStructure,
} from '@retrace/reasoning';

import { unmarkedSentences } from './unmarked-sentences.js';

/** A sample with the structure of its trace. */
export interface AnalysedSample {
  readonly sample: ScoredSample;
  readonly structure: TraceStructure;
  /** The sequence when the markers are taken out first. */
  readonly unmarked: readonly StepType[];
}

/**
 * Labels traces by words, given the markers of the study's structure. A model that does not set its thinking apart, as
 * the untouched backbone, is measured on all that it wrote: else it would lack the structure by definition.
 */
export function sampleAnalyser(steps: readonly StructureStep[]): (sample: ScoredSample) => AnalysedSample {
  const marked = lexicalClassifier(steps);
  const plain = lexicalClassifier();
  return (sample) => {
    const sentences = segmentSentences(sample.thinking === 'absent' ? sample.output : sample.trace).map(
      ({ text }) => text,
    );
    return {
      sample,
      structure: structureOf(marked.classify(sentences)),
      unmarked: structureOf(plain.classify(unmarkedSentences(sentences, steps))).sequence,
    };
  };
}
