import type { ChatModel } from '@retrace/inference';

import type { AttackLoop } from '../../items/benchmark-item.js';
import type { Conversation } from '../../sampling/exchange.js';
import { AttackerNotSet } from '../attack-errors.js';
import type { AttackedModel } from './attacked-model.js';
import type { AttackingModel } from './attacker.js';
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
