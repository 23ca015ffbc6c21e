import type { BenchmarkName } from '@retrace/study';

import { choiceByLetter, choiceByPlace } from './choice.js';
import { conversation } from './conversation.js';
import type { ItemForm } from './item-form.js';
import { labelled } from './labelled.js';
import { mathematics } from './mathematics.js';
import { program } from './program.js';
import { shortAnswer } from './short-answer.js';
import { summary } from './summary.js';
import { workedSolution } from './worked-solution.js';

/** The benchmarks whose prompts are not asked as they are, or that are not about refusals. */
const forms: Partial<Readonly<Record<BenchmarkName, ItemForm>>> = {
  gsm8k: workedSolution,
  'math-500': mathematics,
  'aime-2024': mathematics,
  humaneval: program,
  mmlu: choiceByPlace,
  cmmlu: choiceByLetter,
  'nq-open': shortAnswer,
  'cnn-dailymail': summary,
  'mt-bench': conversation,
};

/** How items of a benchmark are made of its rows. */
export function formOf(benchmark: BenchmarkName): ItemForm {
  return forms[benchmark] ?? labelled;
}
