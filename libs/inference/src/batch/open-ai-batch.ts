import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';

import { RetraceError } from '@retrace/observability';
import { ExponentialBackoff } from 'cockatiel';
import { APIConnectionError, APIConnectionTimeoutError, APIError, toFile, type OpenAI } from 'openai';

import type { ChatRequest } from '../chat/chat-model.js';
import { classifyModelError } from '../chat/classify-model-error.js';
import { completionBody } from '../chat/completion-body.js';
import { ModelAnswerUnusable } from '../chat/model-errors.js';
import type { ClientSettings } from '../http/client-settings.js';
import { BatchFailed } from './batch-errors.js';
import { openAiClient } from './open-ai-client.js';
import { readBatchLine, type BatchAnswer } from './read-batch-line.js';

export interface BatchSettings extends ClientSettings {
  /** Further attempts of each step, as in OpenAI's client. */
  readonly maxRetries: number;
}

/** Between two looks at a batch, in milliseconds; with chance in it. */
export interface LookPauses {
  readonly first: number;
  readonly longest: number;
}

/** What a batch came to. A request that is in neither was not answered, and can be asked again. */
export interface BatchAnswers {
  /** By the id under which each was asked. */
  readonly answers: ReadonlyMap<string, BatchAnswer>;
  readonly unreadable: readonly ModelAnswerUnusable[];
}

const usualPauses: LookPauses = { first: 5000, longest: 60_000 };
/** The field of a batch's metadata that tells its requests. */
const contentKey = 'requests_sha256';
/** Those batches are looked through for one that is there already: as many as a list gives at a time. */
const newest = 100;
const toldReasons = 3;

type Batch = OpenAI.Batch;
const reusable: ReadonlySet<Batch['status']> = new Set(['validating', 'in_progress', 'finalizing', 'completed']);

/**
 * OpenAI's Batch API, for chats: half the price, and up to a day to wait. All that has to be kept between `submit` and
 * `collect` is the batch's id, so the two may be in different processes. Aborting either leaves the batch to go on.
 */
export class OpenAiBatch {
  private readonly client: OpenAI;

  constructor(
    private readonly settings: BatchSettings,
    private readonly pauses: LookPauses = usualPauses,
  ) {
    this.client = openAiClient(settings);
  }

  /**
   * Has requests done as one batch. The same requests under the same ids are the same batch, and not paid twice, unless
   * nothing came of it.
   *
   * @param requests by an id of the caller's own
   * @returns the batch's id
   * @throws the errors of OpenAiChatModel; the signal's reason
   */
  async submit(requests: ReadonlyMap<string, ChatRequest>, signal?: AbortSignal): Promise<string> {
    const lines = [...requests].map(([id, request]) => `${lineOf(id, request)}\n`).join('');
    const content = createHash('sha256').update(lines).digest('hex');
    return this.asking(signal, async () => {
      const present = await this.find(content, signal);
      if (present !== undefined) return present.id;
      const file = await toFile(Buffer.from(lines), 'requests.jsonl', { type: 'application/jsonl' });
      const { id } = await this.client.files.create({ file, purpose: 'batch' }, { signal });
      const batch = await this.client.batches.create(
        {
          input_file_id: id,
          endpoint: '/v1/chat/completions',
          completion_window: '24h',
          metadata: { [contentKey]: content },
        },
        { signal, maxRetries: 0 }, // it may be there although its answer got lost: only `find` can tell
      );
      return batch.id;
    });
  }

  /**
   * Waits until a batch has ended, and reads what came of it: also of one that expired or was cancelled.
   *
   * @throws BatchFailed; the errors of OpenAiChatModel; the signal's reason
   */
  async collect(batchId: string, signal?: AbortSignal): Promise<BatchAnswers> {
    return this.asking(signal, async () => {
      const batch = await this.ended(batchId, signal);
      const answers = new Map<string, BatchAnswer>();
      const unreadable: ModelAnswerUnusable[] = [];
      // Errors first: where both files tell of a request, its answer counts.
      for (const fileId of [batch.error_file_id, batch.output_file_id])
        for (const line of await this.linesOf(fileId, signal)) {
          const read = readBatchLine(line, this.settings.baseUrl, lasted(batch));
          if (read.kind === 'answer') answers.set(read.id, read.answer);
          else unreadable.push(read.error);
        }
      return { answers, unreadable };
    });
  }

  /** Has a batch end early. What is answered by then is paid for, and can still be collected. */
  async cancel(batchId: string, signal?: AbortSignal): Promise<void> {
    await this.asking(signal, () => this.client.batches.cancel(batchId, { signal }));
  }

  private async find(content: string, signal: AbortSignal | undefined): Promise<Batch | undefined> {
    const page = await this.client.batches.list({ limit: newest }, { signal });
    return page
      .getPaginatedItems()
      .find((batch) => batch.metadata?.[contentKey] === content && reusable.has(batch.status) && !isFruitless(batch));
  }

  private async ended(batchId: string, signal: AbortSignal | undefined): Promise<Batch> {
    const { first, longest } = this.pauses;
    let pause = new ExponentialBackoff({ initialDelay: first, maxDelay: longest }).next();
    for (;;) {
      const batch = await this.client.batches.retrieve(batchId, { signal });
      switch (batch.status) {
        case 'completed':
        case 'expired':
        case 'cancelled':
          return batch;
        case 'failed':
          throw failureOf(batch, this.settings.baseUrl);
        case 'validating':
        case 'in_progress':
        case 'finalizing':
        case 'cancelling':
          await setTimeout(pause.duration, undefined, { signal });
          pause = pause.next(undefined);
          break;
        default:
          throw new ModelAnswerUnusable(this.settings.baseUrl, `it calls a batch "${String(batch.status)}"`);
      }
    }
  }

  private async linesOf(
    fileId: string | null | undefined,
    signal: AbortSignal | undefined,
  ): Promise<readonly string[]> {
    if (fileId === undefined || fileId === null) return [];
    const content = await this.client.files.content(fileId, { signal });
    return (await content.text()).split('\n').filter((line) => line.trim() !== '');
  }

  private async asking<Value>(signal: AbortSignal | undefined, ask: () => Promise<Value>): Promise<Value> {
    try {
      return await ask();
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof RetraceError) throw error;
      throw classifyModelError(error, { APIError, APIConnectionError, APIConnectionTimeoutError }, this.settings);
    }
  }
}

/**
 * A line of the input file: https://platform.openai.com/docs/api-reference/batch/request-input
 *
 * All of OpenAI's models take this name of the limit, and a refused line would be told when the whole batch is done.
 */
function lineOf(id: string, request: ChatRequest): string {
  return JSON.stringify({
    custom_id: id,
    method: 'POST',
    url: '/v1/chat/completions',
    body: completionBody(request, 'max_completion_tokens'),
  });
}

/** Done, and no request of it succeeded: the same may well be tried anew. */
function isFruitless({ status, request_counts }: Batch): boolean {
  return status === 'completed' && request_counts?.completed === 0;
}

/** In milliseconds; the times of a batch are in seconds. */
function lasted({ created_at, completed_at, expired_at, cancelled_at }: Batch): number {
  return ((completed_at ?? expired_at ?? cancelled_at ?? created_at) - created_at) * 1000;
}

function failureOf({ id, errors }: Batch, endpoint: string): BatchFailed {
  const all = errors?.data ?? [];
  const told = all.slice(0, toldReasons).map(({ line, message }) => {
    const where = typeof line === 'number' ? `line ${line}: ` : '';
    return `${where}${(message ?? 'it gives no reason').replace(/\.$/, '')}`;
  });
  const more = all.length > toldReasons ? [`and ${all.length - toldReasons} more`] : [];
  const isQueueFull = all.length > 0 && all.every(({ code }) => code === 'token_limit_exceeded');
  return new BatchFailed(endpoint, id, [...told, ...more].join('; ') || 'it gives no reason', isQueueFull);
}
