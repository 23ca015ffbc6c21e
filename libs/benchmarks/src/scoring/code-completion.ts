/** A problem of HumanEval. */
export interface CodeProblem {
  /** Imports, and the head of the function with its docstring. */
  readonly prompt: string;
  readonly entryPoint: string;
}

const fenced = /```[ \t]*(?:python|py|Python)?[ \t]*\n([^]*?)(?:\n[ \t]*```|$)/g;

/**
 * The program that an answer makes of a problem.
 *
 * - A fenced block that defines the function is the solution; the prompt's imports and whatever else stands before its
 *   function go in front, as models leave them out. Of several such blocks the last counts.
 * - A fenced block without the function, and an answer without fences, is the body: it goes on where the prompt ends. A
 *   fence that closes it ends it, as in lm-evaluation-harness (humaneval_instruct).
 */
export function programOf(answer: string, { prompt, entryPoint }: CodeProblem): string {
  const blocks = [...answer.matchAll(fenced)].map(([, code]) => code ?? '');
  const whole = blocks.findLast((code) => defines(code, entryPoint));
  if (whole !== undefined) return `${beforeFunction(prompt, entryPoint)}${whole}\n`;
  const [body] = blocks;
  if (body !== undefined && answer.trimStart().startsWith('```')) return prompt + body;
  const unfenced = answer.split('```', 1)[0] ?? '';
  return defines(unfenced, entryPoint) ? `${beforeFunction(prompt, entryPoint)}${unfenced}` : prompt + unfenced;
}

function defines(code: string, name: string): boolean {
  return new RegExp(String.raw`^(?:async )?def\s+${name}\s*\(`, 'm').test(code);
}

function beforeFunction(prompt: string, name: string): string {
  const start = new RegExp(String.raw`^def\s+${name}\s*\(`, 'm').exec(prompt)?.index ?? 0;
  return prompt.slice(0, start);
}
