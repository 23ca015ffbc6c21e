import type { ChatModel } from '@retrace/inference';

import type { AttackLoop } from '../../items/benchmark-item.js';
import type { Conversation } from '../../sampling/exchange.js';
import { AttackerNotSet } from '../attack-errors.js';
import type { AttackedModel } from './attacked-model.js';
import { attackerTokens, repair, type AttackingModel } from './attacker.js';
import { crescendo } from './crescendo.js';
import { crescendoWords as words } from './crescendo-words.js';
import { pair } from './pair.js';
import { pairWords } from './pair-words.js';
import { tokensWithin } from '../../sampling/tokens-within.js';

/** The model that attacks. @param chat its endpoint @throws AttackerNotSet where there is none */
export function attackingModel(
  { kind, attacker: model }: AttackLoop,
  chat: ChatModel | undefined,
  signal: AbortSignal,
): AttackingModel {
  if (chat === undefined) throw new AttackerNotSet(kind, model);
  return { chat, model, signal };
}

/** Has a model attacked until it answers, or withstands. @throws AttackerOffForm, and the errors of both endpoints */
export function runLoop(
  goal: string,
  { kind, turns }: AttackLoop,
  by: AttackingModel,
  attacked: AttackedModel,
): Promise<Conversation> {
  switch (kind) {
    case 'crescendo':
      return crescendo(goal, turns, by, attacked);
    case 'pair':
      return pair(goal, turns, by, attacked);
  }
}

/** What an attack may take of both models: how often the attacked one is asked, and with how much. */
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
      const told = [words.answered('', turns, turns), words.declined('', turns, turns)];
      const attacking = { prompts, answerTokens, task: words.task(goal, turns), told };
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
