import type { Rule } from './rule.js';
import type { TraceProgress } from './trace-progress.js';
import { policy } from './vocabulary.js';

/** What speaks of the answer and its making; a sentence without is about the topic. */
const ofTheAnswer = String.raw`I|my|me|we|AI|request|response|query|intent|this (?:approach|information)|${policy}|it(?:'|’)s (?:also )?(?:important|crucial)`;
const verdict = 'harmful|unsafe|illegal|unethical|misinformation';
const answeringOrJudging = new RegExp(String.raw`\b(?:${ofTheAnswer}|${verdict})\b`, 'i');
const answeringSomeone = new RegExp(String.raw`\b(?:${ofTheAnswer}|users?|they|them)\b|^\W*(?:this|that|it)\b`, 'i');

const anything = /\S/;
const because = '(goes on from the sentence before)';

/** What a sentence is taken for by the one before it. */
export const contextRules: { readonly topic: readonly Rule[]; readonly rest: readonly Rule[] } = {
  /** Before words of harm are looked for: in the midst of the substance, "legally" or "dangerous" is part of it. */
  topic: [
    {
      label: 'SR',
      cue: anything,
      unless: answeringOrJudging,
      when: (progress) => after('SR')(progress) && progress.assessed,
      because,
    },
    { label: 'CR', cue: /^\W*(?:this|that|it) (?!is\b|would\b|could\b|might\b|does)[a-z]+s\b/i, when: after('CR') },
  ],
  /** When no other rule knew the sentence. */
  rest: [
    {
      label: 'HA',
      cue: anything,
      when: (progress) => after('HA')(progress) && !progress.cleared && !progress.worked,
      because,
    },
    { label: 'HA', cue: answeringSomeone, when: after('HA'), because },
    { label: 'CR', cue: answeringSomeone, when: after('CR'), because },
  ],
};

/** Right after a sentence of that type, in a trace without markers; under a marker the marker tells. */
function after(last: TraceProgress['last']): (progress: TraceProgress) => boolean {
  return (progress) => progress.last === last && progress.under === undefined;
}
