import type { AttackLoop } from '../../items/benchmark-item.js';
import { tokensWithin } from '../../sampling/tokens-within.js';
import { attackerTokens, repair } from './attacker.js';
import { crescendoWords } from './crescendo-words.js';
import { pairWords } from './pair-words.js';

/** What an attack starts from, and how long answers may be. */
interface LoopLimits {
  /** The request at which it is to arrive. */
  readonly goal: string;
  /** What goes before everything that the model under attack is told. */
  readonly openingTokens: number;
  /** Most of one of its answers. */
  readonly answerTokens: number;
}

/** The most tokens that the two models of an attack may be given and give together. */
export function mostTokensOf({ kind, turns }: AttackLoop, { goal, openingTokens, answerTokens }: LoopLimits): number {
  const exchange = attackerTokens + answerTokens;
  switch (kind) {
    case 'crescendo': {
      const prompts = 2 * turns; // as many steps back as turns, each after all that was said
      const told = [crescendoWords.answered('', turns, turns), crescendoWords.declined('', turns, turns)];
      const attacking = { prompts, answerTokens, task: crescendoWords.task(goal, turns), told };
      return prompts * (openingTokens + turns * exchange) + mostOfAttacker(attacking);
    }
    case 'pair': {
      const attacking = { prompts: turns, answerTokens, task: pairWords.task(goal), told: [pairWords.declined('')] };
      return turns * (openingTokens + exchange) + mostOfAttacker(attacking);
    }
  }
}

interface AttackerLimits {
  readonly prompts: number;
  /** Of the answer to each of them, which it is shown. */
  readonly answerTokens: number;
  readonly task: string;
  /** What it may be told of an answer. */
  readonly told: readonly string[];
}

/** Each prompt may be asked for twice, after all that was said; an answer is taken to have as many tokens for both models. */
function mostOfAttacker({ prompts, answerTokens, task, told }: AttackerLimits): number {
  const longest = Math.max(...told.map(tokensWithin)) + tokensWithin(repair);
  const exchange = answerTokens + longest + 2 * attackerTokens;
  // of the n-th prompt: 2 × (task + n × exchange)
  return 2 * prompts * tokensWithin(task) + prompts * (prompts + 1) * exchange;
}
