import type { ChatModel, Completion } from '@retrace/inference';

import type { SampleCalls } from './sample-cost.js';

/** A model, and all that it has answered through this one. */
interface Metered {
  readonly chat: ChatModel;
  readonly spent: readonly Completion[];
}

function metered(model: ChatModel): Metered {
  const spent: Completion[] = [];
  const chat: ChatModel = {
    complete: async (request) => {
      const completion = await model.complete(request);
      spent.push(completion);
      return completion;
    },
  };
  return { chat, spent };
}

/** The models that one item is asked of. */
export interface MeteredCalls {
  readonly model: Metered;
  /** Undefined where no endpoint of models that attack is known. */
  readonly attacker: Metered | undefined;
}

/** Notes what models answer for one item, so that what it took is known also where it fails half-way. */
export function meteredCalls(model: ChatModel, attacker: ChatModel | undefined): MeteredCalls {
  return { model: metered(model), attacker: attacker === undefined ? undefined : metered(attacker) };
}

export function callsMade({ model, attacker }: MeteredCalls): SampleCalls {
  return { model: model.spent, attacker: attacker?.spent ?? [] };
}
