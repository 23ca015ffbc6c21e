/** What was cleaned away without a guess, or is worth counting: the rewrite can be used all the same. */
const harmless = {
  benign_source_prompt: 'answers as harmless what the source calls unsafe',
  fenced: 'stands in a code fence',
  outer_chatter: 'has words before or after what was asked for',
  trailing_comma: 'has a comma after its last part',
  html_entities: 'has characters written as HTML entities',
} as const;

/** What makes a rewrite useless as it is. */
const spoiling = {
  teacher_refusal: 'is no rewrite: the teacher refuses to write it',
  truncated: 'breaks off before its end',
  single_quotes: 'is no JSON: its texts stand in single quotes',
  unescaped_quotes: 'is no JSON: a quote or another character within a text is not escaped',
  raw_newline: 'is no JSON: a text has a line break that is not escaped',
  missing_step: 'lacks a part',
  duplicate_step: 'has a part twice',
  steps_out_of_order: 'has its parts in another order',
  empty_step: 'has a part with nothing in it',
  one_word_step: 'has a step of a word or two',
  think_tags: 'has think tags of its own',
  instruction_echo: 'repeats the instruction in place of following it',
  teacher_boilerplate: 'speaks of its task as a teacher',
  label_leak: 'has the steps within the answer',
  answer_in_trace: 'works out within its steps what it refuses to answer',
  too_long: 'has a part that goes on for pages',
  wrong_language: 'is in another language than the request',
  decision_contradicts_assessment: 'decides against its own assessment',
  answer_contradicts_decision: 'has an answer that goes against its decision',
  over_refusal: 'refuses a safe request',
  unsafe_compliance: 'complies with an unsafe request',
} as const;

const sentences = { ...harmless, ...spoiling };

/** What there is to say of a rewrite, as a word to count by. */
export type RewriteReason = keyof typeof sentences;

/** Whether a rewrite can't be used for this reason. */
export function isSpoiling(reason: RewriteReason): boolean {
  return reason in spoiling;
}

/** A reason for a person, after "it". */
export function describeReason(reason: RewriteReason): string {
  return sentences[reason];
}
