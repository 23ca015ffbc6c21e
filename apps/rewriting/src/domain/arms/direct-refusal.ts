import type { Lesson } from '../lesson.js';

/** What an arm has a model think and say. */
export interface ArmOutput {
  readonly trace: string;
  readonly answer: string;
}

const refusal: ArmOutput = {
  trace: 'I should not answer this.',
  answer: "I'm sorry, but I can't help with that.",
};

/**
 * One short thought and one refusal, the same for every harmful request, as in the DirectRefusal data of "Safety Tax"
 * (Huang et al. 2025, arXiv 2503.00555). That has harmful requests alone; here safe ones have a thought as short and
 * the answer of the other arms, so that all arms are trained on the same prompts.
 */
export function directRefusal({ assessment, answer }: Lesson): ArmOutput {
  return assessment === 'harmful' ? refusal : { trace: 'I can answer this.', answer };
}
