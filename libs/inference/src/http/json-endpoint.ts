import { describeError, RetraceError } from '@retrace/observability';
import { errors } from 'undici';

import { classifyStatus, rootReason } from '../chat/classify-model-error.js';
import { ModelAnswerUnusable, ModelTimedOut, ModelUnreachable } from '../chat/model-errors.js';
import { onAbort } from '../limits/on-abort.js';
import { readRateHeaders, type AnswerHeaders } from '../limits/rate-headers.js';
import type { ClientSettings } from './client-settings.js';
import { endpointDispatcher } from './endpoint-dispatcher.js';
import { faultIn } from './endpoint-fault.js';
import { WholeAnswerReader, type WholeAnswer } from './whole-answer.js';

/** A good answer, of which nothing is known but that it is an object or an array. */
export interface JsonAnswer {
  readonly content: object;
  readonly headers: AnswerHeaders;
}

interface Target {
  readonly origin: string;
  readonly path: string;
  readonly headers: readonly string[];
}

const jsonType = /^\s*application\/(?:[^;]*\+)?json\s*(?:;|$)/i;

/**
 * Posts JSON to one path of an endpoint, as cheaply as it goes: thousands of calls wait for one thread
 * (docs/decisions/0014-chat-calls-of-our-own.md). It tries nothing again.
 */
export class JsonEndpoint {
  private readonly dispatcher = endpointDispatcher();
  private target: Target | undefined;

  /** @param path what comes after the base address */
  constructor(
    private readonly settings: ClientSettings,
    private readonly path: string,
  ) {}

  /** @throws the errors of model-errors.ts, of one attempt; the signal's reason */
  async post(body: object, signal: AbortSignal | undefined): Promise<JsonAnswer> {
    const { baseUrl } = this.settings;
    const { status, headers, text } = await this.exchange(JSON.stringify(body), signal);
    if (status >= 200 && status < 300) return { content: contentOf(text, headers, baseUrl), headers };
    throw classifyStatus(baseUrl, status, faultIn(text, status), readRateHeaders(headers, Date.now()));
  }

  private async exchange(body: string, signal: AbortSignal | undefined): Promise<WholeAnswer> {
    signal?.throwIfAborted();
    const { baseUrl, timeoutMs } = this.settings;
    const reader = new WholeAnswerReader();
    const timer = setTimeout(() => reader.giveUp(new ModelTimedOut(baseUrl, timeoutMs)), timeoutMs);
    const stopListening = onAbort(signal, () => reader.giveUp(new errors.RequestAbortedError()));
    try {
      const { origin, path, headers } = (this.target ??= targetOf(this.settings, this.path));
      this.dispatcher.dispatch({ origin, path, method: 'POST', headers: [...headers], body }, reader);
      return await reader.answer;
    } catch (error) {
      signal?.throwIfAborted();
      throw error instanceof RetraceError ? error : new ModelUnreachable(baseUrl, rootReason(error), error);
    } finally {
      clearTimeout(timer);
      stopListening();
    }
  }
}

/** What is the same for every call. A query of the base address stays, as Azure's addresses have one. */
function targetOf({ baseUrl, apiKey = 'none' }: ClientSettings, path: string): Target {
  if (!/^https?:/i.test(baseUrl) || !URL.canParse(baseUrl))
    throw new ModelAnswerUnusable(baseUrl, 'its address does not begin with http:// or https://, or has no host');
  const { origin, pathname, search } = new URL(baseUrl);
  return { origin, path: `${pathname.replace(/\/$/, '')}${path}${search}`, headers: headersFor(apiKey, baseUrl) };
}

/** @throws without a cause, since the message of that has the key */
function headersFor(apiKey: string, baseUrl: string): readonly string[] {
  const fixed = { accept: 'application/json', 'content-type': 'application/json', 'user-agent': 'retrace' };
  try {
    return [...new Headers({ ...fixed, authorization: `Bearer ${apiKey}` })].flat();
  } catch {
    throw new ModelAnswerUnusable(baseUrl, 'its API key has characters that no header can carry');
  }
}

function contentOf(text: string, headers: AnswerHeaders, baseUrl: string): object {
  const type = headers.get('content-type') ?? 'of no type';
  if (!jsonType.test(type)) throw new ModelAnswerUnusable(baseUrl, `it is ${type} and not JSON`);
  const content = parsed(text, baseUrl);
  if (typeof content === 'object' && content !== null) return content;
  throw new ModelAnswerUnusable(baseUrl, 'it is no JSON object');
}

function parsed(text: string, baseUrl: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ModelAnswerUnusable(baseUrl, describeError(error), { cause: error });
  }
}
