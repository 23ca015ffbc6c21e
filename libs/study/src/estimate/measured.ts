import type { Range } from './range.js';

/**
 * What was seen in the first study (`studies/quickstart.yaml`: SmolLM2-135M-Instruct, 240 examples and 112 prompts an arm)
 * and in `npm run bench:training`, on 2 cores without a GPU. Estimates stand on these figures, and say so.
 */
export const measured = {
  /** Tokens of one example as it is trained on: 144 and 159 on average, by arm. */
  exampleTokens: 144,
  /** Tokens of a benchmark's prompt with its chat template, on average. */
  promptTokens: 55,
  /** New tokens of an output, on average of the arm that had the fewest, of at most 160. */
  outputTokens: 97,
  /** Of examples, while a machine had other work, and in a benchmark by itself. */
  trainingTokensPerSecond: { from: 94, to: 192 },
  /** New tokens, of the arm with the shortest and that with the longest outputs. */
  samplingTokensPerSecond: { from: 72, to: 109 },
} as const satisfies Readonly<Record<string, number | Range>>;

/** A judge's instructions that ship have 70 to 260 tokens, at four characters a token. */
export const judgeInstructionTokens: Range = { from: 70, to: 260 };
