import { Injectable } from '@nestjs/common';
import { PostgresAnswerCache } from '@retrace/answers';
import type { JudgeModel } from '@retrace/benchmarks';
import { CachedChatModel, OpenAiChatModel, type ChatModel } from '@retrace/inference';
import type { StudySpec } from '@retrace/study';

import { JudgeNotSet } from './judge-not-set.js';
import { JudgeSettings } from './judge.settings.js';

const MAX_RETRIES = 5;

/** The endpoint of judges: one for the process. What a judge has said of the same text is not asked for again. */
@Injectable()
export class JudgeEndpoint {
  /** Calls at a time. */
  readonly concurrency: number;
  private readonly chat: ChatModel | undefined;

  constructor(settings: JudgeSettings, cache: PostgresAnswerCache) {
    const { RETRACE_JUDGE_URL: baseUrl, RETRACE_JUDGE_KEY: apiKey, RETRACE_JUDGE_TIMEOUT: timeout } = settings;
    this.concurrency = settings.RETRACE_JUDGE_CONCURRENCY;
    if (baseUrl === undefined) return;
    const endpoint = new OpenAiChatModel({
      baseUrl,
      ...(apiKey === undefined ? {} : { apiKey }),
      maxInFlight: this.concurrency,
      timeoutMs: timeout * 1000,
      maxRetries: MAX_RETRIES,
    });
    this.chat = new CachedChatModel(endpoint, baseUrl, cache);
  }

  /** @throws JudgeNotSet when a study wants judges and there is none: better before its samples are made than after */
  require({ evaluation: { judges = [] } }: StudySpec): void {
    for (const { model } of judges) this.modelOf(model);
  }

  /** @throws JudgeNotSet */
  modelOf(model: string): JudgeModel {
    if (this.chat === undefined) throw new JudgeNotSet(model);
    return { chat: this.chat, model };
  }
}
