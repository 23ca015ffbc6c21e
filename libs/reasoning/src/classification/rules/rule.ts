import type { TraceProgress } from './trace-progress.js';
import type { StepType } from '../../step-type.js';

/** One way to know a step type from the words of a sentence. */
export interface Rule {
  readonly label: StepType;
  /** What gives the label. */
  readonly cue: RegExp;
  /** What is told as evidence when it is not the cue's words: the rule goes by the sentence before. */
  readonly because?: string;
  /** Words that take the cue's force away. */
  readonly unless?: RegExp;
  /** How far the trace must have come for the rule to hold; anywhere unless told. */
  readonly when?: (progress: TraceProgress) => boolean;
}

/** The words by which a rule knows its label in a sentence, or undefined when it does not apply. */
export function evidenceFor(rule: Rule, sentence: string, progress: TraceProgress): string | undefined {
  if (rule.when?.(progress) === false) return undefined;
  if (rule.unless?.test(sentence) === true) return undefined;
  const found = rule.cue.exec(sentence);
  return found === null ? undefined : (rule.because ?? found[0].trim());
}
