import type { CuratedPrompt } from '@retrace/contracts';
import {
  ModelAnswerUnusable,
  ModelRefused,
  refusesFormat,
  type AnswerFormat,
  type ChatModel,
  type ChatRequest,
  type Completion,
} from '@retrace/inference';
import { rewriteSchema, type RewriteStyle } from '@retrace/rewrites';
import type { TeacherModel } from '@retrace/study';

import { attemptOf, refusedAttempt, type Attempt, type TeacherCall } from '../domain/model-teacher/attempt.js';
import { formOfTask, type TeacherTask } from '../domain/model-teacher/teacher-task.js';
import { nextCall, type TeachingPlan } from '../domain/model-teacher/model-lesson.js';

/** In which style a teacher is asked to write: in JSON until its endpoint has refused that. */
export interface TeacherOutputStyle {
  style: RewriteStyle;
}

/** Whom to ask, and for what. */
export interface Teaching {
  readonly model: ChatModel;
  readonly teacher: TeacherModel;
  readonly plan: TeachingPlan;
  readonly output: TeacherOutputStyle;
  /** Aborts calls in flight. */
  readonly signal: AbortSignal;
  /** Aborted when no further call is to be begun. Those in flight go on: they are paid for. */
  readonly failing: AbortSignal;
}

/**
 * All that was to be asked about a prompt was asked; or the endpoint does not answer this one request, and may well
 * answer others: a filter, a prompt that is too long.
 */
export type Asked =
  | { readonly kind: 'asked' }
  | { readonly kind: 'refused'; readonly promptId: string; readonly attempt: Attempt; readonly error: Error };

/** The least temperature at which asking the same again is worth it. */
const leastChance = 0.7;

/** The statuses that say that this request is at fault, and not who asks or where. */
const faultsOfRequest = new Set([400, 413, 422]);

/**
 * Asks a model all that is still to be asked about a prompt, and has each answer kept as soon as it is there.
 *
 * @param attempts those that were made before
 * @throws what `ChatModel.complete` throws that is not about this request, what `keep` throws, a signal's reason
 */
export async function askAboutPrompt(
  prompt: CuratedPrompt,
  attempts: readonly Attempt[],
  teaching: Teaching,
  keep: (attempt: Attempt) => Promise<void>,
): Promise<Asked> {
  const made = [...attempts];
  for (;;) {
    const call = nextCall(prompt, teaching.plan, made);
    if (call === undefined) return { kind: 'asked' };
    teaching.failing.throwIfAborted();
    const answer = await answerTo(call, teaching);
    if (answer instanceof Error)
      return {
        kind: 'refused',
        promptId: prompt.id,
        attempt: refusedAttempt(call, answer.message, teaching.plan.policy),
        error: answer,
      };
    const attempt = attemptOf(call, answer, answer.cached === true);
    await keep(attempt);
    made.push(attempt);
  }
}

/** @returns the error when it is about this request alone */
async function answerTo(call: TeacherCall, teaching: Teaching): Promise<Completion | Error> {
  const { style } = teaching.output;
  try {
    return await completed(requestFor(call, teaching, style), teaching.model);
  } catch (error) {
    if (style === 'json' && refusesFormat(error)) {
      teaching.output.style = 'tagged';
      return answerTo(call, teaching);
    }
    if (error instanceof ModelAnswerUnusable) return error;
    if (error instanceof ModelRefused && faultsOfRequest.has(error.status)) return error;
    throw error;
  }
}

function requestFor(
  { task, messagesIn, sample }: TeacherCall,
  { teacher, signal }: Teaching,
  style: RewriteStyle,
): ChatRequest {
  const { name, maxTokens } = teacher;
  const temperature = sample === 1 ? teacher.temperature : Math.max(teacher.temperature, leastChance);
  const format = style === 'json' ? { format: formatOf(task) } : {};
  return { model: name, messages: messagesIn(style), maxTokens, temperature, sample, ...format, signal };
}

function formatOf(task: TeacherTask): AnswerFormat {
  return { kind: 'json-schema', name: 'rewrite', schema: rewriteSchema(formOfTask(task)) };
}

/** An answer that is no completion may have been garbled on its way: that is asked for once more. */
async function completed(request: ChatRequest, model: ChatModel): Promise<Completion> {
  try {
    return await model.complete(request);
  } catch (error) {
    if (!(error instanceof ModelAnswerUnusable)) throw error;
    return model.complete(request);
  }
}
