import type { LabelledSentence, SynchronousClassifier } from '../classifier.js';
import type { StepType } from '../step-type.js';
import { chineseRules } from './rules/chinese-rules.js';
import { markerFinder, type StepMarker } from './markers.js';
import { evidenceRules } from './rules/evidence-rules.js';
import { evidenceFor, type Rule } from './rules/rule.js';
import { lexicalRules } from './rules/lexical-rules.js';
import { advance, untouched, type TraceProgress } from './rules/trace-progress.js';

/** A sentence is judged by so many characters at most; beyond stands text without punctuation, never a sentence. */
const readAtMost = 2_000;

/** What the Chinese rules are tried on. */
const chinese = /\p{Script=Han}/u;

interface Judgement {
  readonly label: StepType;
  readonly evidence: string;
}

/**
 * Labels by words. A marker ("Harmfulness assessment:") decides the sentence that it opens; else the first rule that
 * applies does, and the words it matched are the evidence. A sentence that no rule knows takes the label of the marker
 * that it stands under; without a marker it is about the topic: solution reasoning.
 * Deterministic: the same sentences have the same labels.
 *
 * @param markers a structure's steps: their words open them beside the step types' names, and evidence checks are looked
 *   for where the structure has one
 */
export function lexicalClassifier(markers: readonly StepMarker[] = []): SynchronousClassifier {
  return ruleClassifier(lexicalRules, markers);
}

/** The lexical classifier with some of its English rules only, to see what each is worth. */
export function ruleClassifier(rules: readonly Rule[], markers: readonly StepMarker[] = []): SynchronousClassifier {
  const ofStructure = markers.some(({ type }) => type === 'EC') ? evidenceRules : [];
  const english = [...ofStructure, ...rules];
  const withChinese = [...ofStructure, ...chineseRules, ...rules];
  const findMarker = markerFinder(markers);
  return {
    name: 'lexical',
    classify: (sentences) => {
      let progress = untouched;
      return sentences.map((text): LabelledSentence => {
        const read = text.slice(0, readAtMost);
        const marker = findMarker(read);
        const judgement =
          marker ?? byRule(chinese.test(read) ? withChinese : english, read, progress) ?? byContext(progress);
        progress = advance(progress, read, judgement.label, marker?.label);
        return { text, label: judgement.label, evidence: judgement.evidence };
      });
    },
  };
}

function byRule(rules: readonly Rule[], sentence: string, progress: TraceProgress): Judgement | undefined {
  for (const rule of rules) {
    const evidence = evidenceFor(rule, sentence, progress);
    if (evidence !== undefined) return { label: rule.label, evidence };
  }
  return undefined;
}

function byContext({ under }: TraceProgress): Judgement {
  if (under !== undefined) return { label: under, evidence: '(stands under this marker)' };
  return { label: 'SR', evidence: '(no cue of another step)' };
}
