import { Injectable } from '@nestjs/common';
import { CachedChatModel, OpenAiChatModel, type ChatModel } from '@retrace/inference';
import type { TeacherModel } from '@retrace/study';

import { TeacherNotSet } from '../domain/rewriting-errors.js';
import { PostgresAnswerCache } from '../storage/postgres-answer-cache.js';
import { RewritingSettings } from '../rewriting.settings.js';
import { StudyBudgets } from './study-budgets.js';

const MAX_RETRIES = 5;

/**
 * The endpoint of teachers that are models: one for the process, which has so many calls in flight and no more. What it
 * has answered before, to whichever study and replica, is not asked again and not paid for.
 */
@Injectable()
export class TeacherEndpoint {
  private readonly endpoint: ChatModel | undefined;

  constructor(
    private readonly settings: RewritingSettings,
    private readonly cache: PostgresAnswerCache,
    private readonly budgets: StudyBudgets,
  ) {
    const { RETRACE_TEACHER_URL: baseUrl, RETRACE_TEACHER_KEY: apiKey } = settings;
    if (baseUrl === undefined) return;
    this.endpoint = new OpenAiChatModel({
      baseUrl,
      ...(apiKey === undefined ? {} : { apiKey }),
      maxInFlight: settings.RETRACE_TEACHER_CONCURRENCY,
      timeoutMs: settings.RETRACE_TEACHER_TIMEOUT * 1000,
      maxRetries: MAX_RETRIES,
    });
  }

  /** The teacher of a study, within its budget. @throws TeacherNotSet */
  modelFor(studyId: string, teacher: TeacherModel): ChatModel {
    const { RETRACE_TEACHER_URL: baseUrl } = this.settings;
    if (this.endpoint === undefined || baseUrl === undefined) throw new TeacherNotSet(teacher.name);
    return new CachedChatModel(this.budgets.limited(this.endpoint, studyId, teacher), baseUrl, this.cache);
  }
}
