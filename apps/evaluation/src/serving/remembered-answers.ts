import { Injectable } from '@nestjs/common';
import { PostgresAnswerCache } from '@retrace/answers';
import type { ServedModel } from '@retrace/benchmarks';
import type { ArtifactRef } from '@retrace/contracts';
import { CachedChatModel, type ChatModel } from '@retrace/inference';

import { EvaluationSettings } from '../evaluation.settings.js';
import { backboneIdentity } from './backbone-identity.js';

/**
 * What models answered is kept by what they are, not by where they were served: whichever study and replica asks the same
 * model the same again, with the same limits, has the answer at once.
 */
@Injectable()
export class RememberedAnswers {
  private backbone: string | undefined;

  constructor(
    private readonly cache: PostgresAnswerCache,
    private readonly settings: EvaluationSettings,
  ) {}

  /**
   * The same model, which is asked each question once. Servers differ in how exactly they reckon, so that each kind has
   * answers of its own. Where the backbone's files are not at hand, or somebody else's server may serve another model
   * tomorrow, it can't be told from others, and nothing is remembered.
   *
   * @param adapter null for the untouched backbone
   */
  async of(served: ServedModel, adapter: ArtifactRef | null): Promise<ServedModel> {
    const { kind } = this.settings.serving;
    if (kind === 'vllm-at-url') return served;
    this.backbone ??= await backboneIdentity(this.settings.model);
    if (this.backbone === undefined) return served;
    const { model, name } = served;
    const named: ChatModel = { complete: (request) => model.complete({ ...request, model: name }) };
    const remembering = new CachedChatModel(named, `${kind}\n${this.backbone}`, this.cache);
    return { ...served, model: remembering, name: adapter?.sha256 ?? 'base' };
  }
}
