import { Injectable } from '@nestjs/common';
import { CachedChatModel, OpenAiChatModel, type ChatModel } from '@retrace/inference';

import { TeacherNotSet } from '../domain/rewriting-errors.js';
import { PostgresAnswerCache } from '../storage/postgres-answer-cache.js';
import { RewritingSettings } from '../rewriting.settings.js';

const MAX_RETRIES = 5;

/** The endpoint of teachers that are models: one for the process, which has so many calls in flight and no more.
 * What it has answered before, to whichever study and replica, is not asked again. */
@Injectable()
export class TeacherEndpoint {
  private readonly model: ChatModel | undefined;

  constructor(settings: RewritingSettings, cache: PostgresAnswerCache) {
    const { RETRACE_TEACHER_URL: baseUrl, RETRACE_TEACHER_KEY: apiKey } = settings;
    if (baseUrl === undefined) return;
    const endpoint = new OpenAiChatModel({
      baseUrl,
      ...(apiKey === undefined ? {} : { apiKey }),
      maxInFlight: settings.RETRACE_TEACHER_CONCURRENCY,
      timeoutMs: settings.RETRACE_TEACHER_TIMEOUT * 1000,
      maxRetries: MAX_RETRIES,
    });
    this.model = new CachedChatModel(endpoint, baseUrl, cache);
  }

  /** @param name of the model that is wanted @throws TeacherNotSet */
  modelFor(name: string): ChatModel {
    if (this.model === undefined) throw new TeacherNotSet(name);
    return this.model;
  }
}
