import { Injectable } from '@nestjs/common';
import { PostgresAnswerCache } from '@retrace/answers';
import type { JudgeModel } from '@retrace/benchmarks';
import type { ChatModel } from '@retrace/inference';
import type { StudySpec } from '@retrace/study';

import { rememberingEndpoint } from '../serving/remembering-endpoint.js';
import { JudgeNotSet } from './judge-not-set.js';
import { JudgeSettings } from './judge.settings.js';

/** The endpoint of judges: one for the process. What a judge has said of the same text is not asked for again. */
@Injectable()
export class JudgeEndpoint {
  /** Calls at a time. */
  readonly concurrency: number;
  private readonly chat: ChatModel | undefined;

  constructor(settings: JudgeSettings, cache: PostgresAnswerCache) {
    const { RETRACE_JUDGE_URL: baseUrl, RETRACE_JUDGE_KEY: apiKey, RETRACE_JUDGE_TIMEOUT: timeoutSeconds } = settings;
    this.concurrency = settings.RETRACE_JUDGE_CONCURRENCY;
    if (baseUrl === undefined) return;
    const { concurrency } = this;
    this.chat = rememberingEndpoint({ baseUrl, apiKey, concurrency, timeoutSeconds }, cache);
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
