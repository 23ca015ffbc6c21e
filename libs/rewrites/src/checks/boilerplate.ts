import type { RewriteParts } from '../reading/read-rewrite.js';
import type { RewriteReason } from '../rewrite-reason.js';

/** How a teacher speaks of itself, and of what it was told. */
const ofTheTask = [
  /\bas an? (?:AI|artificial|teacher|large language|language model)\b/i,
  /\bas (?:the|a|your) teacher\b|\bteacher model\b|\bthe student model\b/i,
  /\b(?:re-?written|original|source) (?:trace|reasoning|chain of thought)\b|\brewriting (?:this|the) (?:trace|reasoning)\b/i,
  /\b(?:training|fine-?tuning) (?:example|data|set|sample)\b.{0,40}\b(?:label|model|teach)|\bfor (?:this|the) training (?:example|data)\b/i,
  /\b(?:is|was|been) (?:labell?ed|marked|tagged|flagged) (?:as )?["'“]?(?:un)?safe\b|\bthe (?:label|dataset|data set) (?:says|is|calls|marks)\b/i,
  /\b(?:the|my|your) (?:instructions?|system prompt|teacher prompt|prompt template) (?:says?|tells?|asks?|requires?|wants?)\b/i,
];

/** Words about the task of rewriting, in any part. */
export function boilerplateReasons({ steps, answer }: RewriteParts): readonly RewriteReason[] {
  const texts = [...steps.values(), answer ?? ''];
  return texts.some((text) => ofTheTask.some((pattern) => pattern.test(text))) ? ['teacher_boilerplate'] : [];
}
