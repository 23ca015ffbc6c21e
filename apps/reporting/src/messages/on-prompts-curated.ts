import { Injectable } from '@nestjs/common';
import { PromptsCurated } from '@retrace/contracts';
import type { MessageHandler } from '@retrace/messaging';
import type { EntityManager } from 'typeorm';

import { FactStore } from '../storage/fact-store.js';

/** Keeps how the prompts came about. */
@Injectable()
export class OnPromptsCurated implements MessageHandler<PromptsCurated> {
  readonly message = PromptsCurated;

  constructor(private readonly facts: FactStore) {}

  handle({ spec, ...said }: PromptsCurated, transaction: EntityManager): Promise<void> {
    return this.facts.add(transaction, said.studyId, spec, 'prompts', { kind: 'prompts', said });
  }
}
