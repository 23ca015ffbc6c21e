import type { LabelledSentence, StepClassifier } from '../classifier.js';
import type { StepType } from '../step-type.js';
import { markerFinder, type StepMarker } from './markers.js';
import { evidenceFor } from './rule.js';
import { rules } from './rules.js';
import { advance, untouched, type TraceProgress } from './trace-progress.js';

/** A sentence is judged by so many characters at most; beyond stands text without punctuation, never a sentence. */
const readAtMost = 2_000;

interface Judgement {
  readonly label: StepType;
  readonly evidence: string;
}

/**
 * Labels by words. A marker ("Harmfulness assessment:") decides the sentence that it opens; else the first rule that
 * applies does, and the words it matched are the evidence. A sentence that no rule knows takes the label of the marker
 * that it stands under; else, when it speaks of user, response or itself, that of the assessment or decision before it;
 * else it is about the topic: solution reasoning.
 * Deterministic: the same sentences have the same labels.
 *
 * @param markers a structure's steps, when it opens them with words other than the step types' names
 */
export function lexicalClassifier(markers: readonly StepMarker[] = []): StepClassifier {
  const findMarker = markerFinder(markers);
  return {
    name: 'lexical',
    classify: (sentences) => {
      let progress = untouched;
      return sentences.map((text): LabelledSentence => {
        const read = text.slice(0, readAtMost);
        const marker = findMarker(read);
        const judgement = marker ?? byRule(read, progress) ?? byContext(read, progress);
        progress = advance(progress, judgement.label, marker?.label);
        return { text, label: judgement.label, evidence: judgement.evidence };
      });
    },
  };
}

function byRule(sentence: string, progress: TraceProgress): Judgement | undefined {
  for (const rule of rules) {
    const evidence = evidenceFor(rule, sentence, progress);
    if (evidence !== undefined) return { label: rule.label, evidence };
  }
  return undefined;
}

/** Who speaks, asks or answers: a sentence that names none of them is about the topic itself. */
const speakers =
  /\b(?:I|my|me|we|AI|users?|they|them|their|request|response|answer|query|intent|this approach|it should|it(?:'|’)s (?:also )?(?:important|crucial))\b/i;

function byContext(sentence: string, { under, last }: TraceProgress): Judgement {
  if (under !== undefined) return { label: under, evidence: '(stands under this marker)' };
  if ((last === 'HA' || last === 'CR') && speakers.test(sentence))
    return { label: last, evidence: '(goes on from the sentence before)' };
  return { label: 'SR', evidence: '(no cue of another step)' };
}
