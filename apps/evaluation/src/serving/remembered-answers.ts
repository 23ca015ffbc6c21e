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
  /** Read once, as a large backbone takes minutes, also when several jobs begin together. */
  private backbone: Promise<string | undefined> | undefined;

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
    const backbone = await this.identity();
    if (backbone === undefined) return served;
    const { model, name } = served;
    const named: ChatModel = { complete: (request) => model.complete({ ...request, model: name }) };
    const remembering = new CachedChatModel(named, `${kind}\n${backbone}`, this.cache);
    return { ...served, model: remembering, name: adapter?.sha256 ?? 'base' };
  }

  /** Where its files are not at hand, or can't be read, they are looked for again by the next job. */
  private async identity(): Promise<string | undefined> {
    const reading = (this.backbone ??= backboneIdentity(this.settings.model));
    const found = await reading.catch(() => undefined);
    if (found === undefined) this.backbone = undefined;
    return reading;
  }
}
