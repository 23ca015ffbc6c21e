import { Injectable } from '@nestjs/common';
import { PostgresAnswerCache } from '@retrace/answers';
import { AttackerNotSet } from '@retrace/benchmarks';
import type { ChatModel } from '@retrace/inference';
import type { StudySpec } from '@retrace/study';

import { rememberingEndpoint } from '../serving/remembering-endpoint.js';
import { AttackerSettings } from './attacker.settings.js';

/** The endpoint of models that attack: one for the process. What one has written after the same is not asked for again. */
@Injectable()
export class AttackerEndpoint {
  /** Undefined where none is set. */
  readonly chat: ChatModel | undefined;

  constructor(settings: AttackerSettings, cache: PostgresAnswerCache) {
    const { RETRACE_ATTACKER_URL: baseUrl, RETRACE_ATTACKER_KEY: apiKey } = settings;
    if (baseUrl === undefined) return;
    const { RETRACE_ATTACKER_CONCURRENCY: concurrency, RETRACE_ATTACKER_TIMEOUT: timeoutSeconds } = settings;
    this.chat = rememberingEndpoint({ baseUrl, apiKey, concurrency, timeoutSeconds }, cache);
  }

  /** @throws AttackerNotSet when a study has attacks that take one: better before a model is loaded than after */
  require({ evaluation: { attacks = [] } }: StudySpec): void {
    const taking = attacks.find(({ attacker }) => attacker !== undefined);
    if (this.chat === undefined && taking?.attacker !== undefined)
      throw new AttackerNotSet(taking.name, taking.attacker);
  }
}
