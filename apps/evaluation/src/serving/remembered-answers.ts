import { Inject, Injectable } from '@nestjs/common';
import { PostgresAnswerCache } from '@retrace/answers';
import type { ServedModel } from '@retrace/benchmarks';
import { CachedChatModel, type ChatModel } from '@retrace/inference';
import { PLATFORM, type Platform } from '@retrace/service';
import { modelFolder } from '@retrace/spec-parts';

import type { CheckpointEntity } from '../storage/checkpoint.entity.js';
import { EvaluationSettings } from '../evaluation.settings.js';
import { backboneIdentity } from './backbone-identity.js';

/**
 * What models answered is kept by what they are, not by where they were served: whichever study and replica asks the same
 * model the same again, with the same limits, has the answer at once.
 */
@Injectable()
export class RememberedAnswers {
  /** By the backbone. Read once, as a large one takes minutes, also when several jobs begin together. */
  private readonly backbones = new Map<string, Promise<string | undefined>>();

  constructor(
    private readonly cache: PostgresAnswerCache,
    private readonly settings: EvaluationSettings,
    @Inject(PLATFORM) private readonly platform: Platform,
  ) {}

  /**
   * The same model, which is asked each question once. Servers differ in how exactly they reckon, so that each kind has
   * answers of its own. Where the backbone's files are not at hand, or somebody else's server may serve another model
   * tomorrow, it can't be told from others, and nothing is remembered.
   */
  async of(served: ServedModel, { spec, adapter }: Pick<CheckpointEntity, 'spec' | 'adapter'>): Promise<ServedModel> {
    const { kind } = this.settings.serving;
    if (kind === 'vllm-at-url') return served;
    const backbone = await this.identity(spec.backbone);
    if (backbone === undefined) return served;
    const { model, name } = served;
    const named: ChatModel = { complete: (request) => model.complete({ ...request, model: name }) };
    const remembering = new CachedChatModel(named, `${kind}\n${backbone}`, this.cache);
    return { ...served, model: remembering, name: adapter?.sha256 ?? 'base' };
  }

  /** Where its files are not at hand, or can't be read, they are looked for again by the next job. */
  private async identity(name: string): Promise<string | undefined> {
    const reading = this.backbones.get(name) ?? backboneIdentity(modelFolder(this.platform.models, name));
    this.backbones.set(name, reading);
    const found = await reading.catch(() => undefined);
    if (found === undefined) this.backbones.delete(name);
    return reading;
  }
}
