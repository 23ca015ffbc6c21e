import { Injectable } from '@nestjs/common';
import { PostgresAnswerCache } from '@retrace/answers';
import {
  AnthropicChatModel,
  BatchChatModel,
  CachedChatModel,
  OpenAiBatch,
  OpenAiChatModel,
  type ChatModel,
  type EndpointSettings,
} from '@retrace/inference';
import type { TeacherModel } from '@retrace/study';

import { TeacherHasNoBatches, TeacherNotSet } from '../domain/rewriting-errors.js';
import { RewritingSettings } from '../rewriting.settings.js';
import type { TeacherOutputStyle } from './ask-about-prompt.js';
import { StudyBudgets } from './study-budgets.js';

const MAX_RETRIES = 5;

/**
 * The endpoint of teachers that are models: one for the process, which has so many calls in flight and no more. What it
 * has answered before, to whichever study and replica, is not asked again and not paid for.
 */
@Injectable()
export class TeacherEndpoint {
  /** Of all studies that this process asks for. */
  readonly output: TeacherOutputStyle;
  private readonly endpoint: ChatModel | undefined;
  /** Undefined where the endpoint's API has none that is known. */
  private readonly batches: ChatModel | undefined;

  constructor(
    private readonly settings: RewritingSettings,
    private readonly cache: PostgresAnswerCache,
    private readonly budgets: StudyBudgets,
  ) {
    this.output = { style: settings.RETRACE_TEACHER_OUTPUT === 'tagged' ? 'tagged' : 'json' };
    const asked = endpointSettings(settings);
    if (asked === undefined) return;
    if (settings.RETRACE_TEACHER_API === 'openai')
      this.batches = new BatchChatModel(new OpenAiBatch(asked), asked.baseUrl);
    this.endpoint =
      settings.RETRACE_TEACHER_API === 'anthropic' ? new AnthropicChatModel(asked) : new OpenAiChatModel(asked);
  }

  /** The teacher of a study, within its budget. @throws TeacherNotSet, TeacherHasNoBatches */
  modelFor(studyId: string, teacher: TeacherModel): ChatModel {
    const { RETRACE_TEACHER_URL: baseUrl } = this.settings;
    if (this.endpoint === undefined || baseUrl === undefined) throw new TeacherNotSet(teacher.name);
    const model = teacher.calls === 'in-batches' ? this.batches : this.endpoint;
    if (model === undefined) throw new TeacherHasNoBatches(teacher.name);
    return new CachedChatModel(this.budgets.limited(model, studyId, teacher), baseUrl, this.cache);
  }
}

function endpointSettings(settings: RewritingSettings): EndpointSettings | undefined {
  const {
    RETRACE_TEACHER_URL: baseUrl,
    RETRACE_TEACHER_KEY: apiKey,
    RETRACE_TEACHER_REQUESTS_PER_MINUTE: requestsPerMinute,
    RETRACE_TEACHER_TOKENS_PER_MINUTE: tokensPerMinute,
  } = settings;
  if (baseUrl === undefined) return undefined;
  return {
    baseUrl,
    ...(apiKey === undefined ? {} : { apiKey }),
    ...(requestsPerMinute === undefined ? {} : { requestsPerMinute }),
    ...(tokensPerMinute === undefined ? {} : { tokensPerMinute }),
    maxInFlight: settings.RETRACE_TEACHER_CONCURRENCY,
    timeoutMs: settings.RETRACE_TEACHER_TIMEOUT * 1000,
    maxRetries: MAX_RETRIES,
  };
}
