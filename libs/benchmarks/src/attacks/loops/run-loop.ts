import type { ChatModel } from '@retrace/inference';

import type { AttackLoop } from '../../items/benchmark-item.js';
import type { Conversation } from '../../sampling/exchange.js';
import { AttackerNotSet } from '../attack-errors.js';
import type { AttackedModel } from './attacked-model.js';
import { attackerTokens, type AttackingModel } from './attacker.js';
import { crescendo } from './crescendo.js';
import { pair } from './pair.js';

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

/** The most tokens that the model under attack may be given and give. @param answerTokens most of an answer */
export function mostTokensOf({ kind, turns }: AttackLoop, openingTokens: number, answerTokens: number): number {
  const exchange = attackerTokens + answerTokens;
  switch (kind) {
    case 'crescendo':
      // as many steps back as turns, each after all that was said
      return 2 * turns * (openingTokens + turns * exchange);
    case 'pair':
      return turns * (openingTokens + exchange);
  }
}
