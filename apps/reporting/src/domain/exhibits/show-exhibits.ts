import type { ScoredSample } from '@retrace/contracts';

import { evaluationName } from '../evaluation-name.js';
import type { SampleDigest } from '../samples/sample-digest.js';
import type { SampleReader } from '../samples/digest-sample.js';
import { exhibitOutcome, type ChosenExhibit, type ExhibitChoice } from './choose-exhibits.js';
import type { Exhibit, ExhibitOutput, Exhibits } from './exhibit.js';

/** A sample's place: benchmark, item and checkpoint. */
export function sampleKey({
  benchmark,
  item,
  arm,
  seed,
}: Pick<SampleDigest, 'benchmark' | 'item' | 'arm' | 'seed'>): string {
  return JSON.stringify([benchmark, item, arm, seed]);
}

/** The chosen items with the texts of their samples. A sample whose text is not there is named. */
export function showExhibits(
  { chosen, notes }: ExhibitChoice,
  texts: readonly ScoredSample[],
  reader: SampleReader,
): Exhibits {
  const byKey = new Map(texts.map((text) => [sampleKey(text), text]));
  const missing = chosen.flatMap(({ samples }) => samples.filter((sample) => !byKey.has(sampleKey(sample))));
  return {
    shown: chosen.flatMap((exhibit) => show(exhibit, byKey, reader)),
    notes: [
      ...notes,
      ...missing.map(
        (sample) => `The text of ${sample.benchmark} ${sample.item} in ${evaluationName(sample)} is missing.`,
      ),
    ],
  };
}

function show(
  { role, title, benchmark, item, harmful, samples }: ChosenExhibit,
  byKey: ReadonlyMap<string, ScoredSample>,
  reader: SampleReader,
): readonly Exhibit[] {
  const told = samples.flatMap((sample) => {
    const text = byKey.get(sampleKey(sample));
    return text === undefined ? [] : [{ sample, text }];
  });
  const [first] = told;
  if (first === undefined) return [];
  const { category, prompt } = first.text;
  const outputs = told.map(({ sample, text }) => outputOf(sample, text, reader));
  return [{ role, title, benchmark, item, category, harmful, prompt, outputs }];
}

function outputOf(sample: SampleDigest, text: ScoredSample, reader: SampleReader): ExhibitOutput {
  return {
    arm: sample.arm,
    seed: sample.seed,
    outcome: exhibitOutcome(sample),
    cut: sample.finish === 'length',
    thinking: sample.thinking,
    steps: reader.structureOf(text).steps.map(({ type, text: words, sentences }) => ({
      type,
      text: words,
      evidence: sentences.map(({ evidence }) => evidence),
    })),
    answer: text.answer,
  };
}
