import { setTimeout } from 'node:timers/promises';

import {
  ApiException,
  Observable,
  type ConfigurationOptions,
  type ObservableMiddleware,
} from '@kubernetes/client-node';
import { describeError } from '@retrace/observability';

import { KubernetesRefused, KubernetesRejected, KubernetesUnreachable } from './kubernetes-errors.js';

/** How calls to the API are made again. Times in milliseconds. */
export interface ApiPatience {
  /** One call may take so long. */
  readonly timeoutMs: number;
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
  /** Then it is given up. */
  readonly giveUpMs: number;
}

export const usualPatience: ApiPatience = {
  timeoutMs: 30_000,
  firstPauseMs: 500,
  longestPauseMs: 15_000,
  giveUpMs: 600_000,
};

type Call<Result> = (options: ConfigurationOptions) => Promise<Result>;

/**
 * Calls the API, again for as long as it is overloaded, broken or not there.
 *
 * @param what for a person: `create Jobs in namespace ml`
 * @throws KubernetesRefused, KubernetesRejected, KubernetesUnreachable; ApiException for 404 and 409, which the caller
 * expects; the signal's reason
 */
export async function callApi<Result>(
  what: string,
  call: Call<Result>,
  signal: AbortSignal,
  patience: ApiPatience,
): Promise<Result> {
  const givenUpAt = performance.now() + patience.giveUpMs;
  for (let pause = patience.firstPauseMs; ; pause = Math.min(pause * 2, patience.longestPauseMs)) {
    signal.throwIfAborted();
    try {
      return await call(withSignal(AbortSignal.any([signal, AbortSignal.timeout(patience.timeoutMs)])));
    } catch (error) {
      signal.throwIfAborted();
      const wait = Math.max(pause, pauseAskedFor(error));
      if (!mayPass(what, error)) throw error;
      if (performance.now() + wait > givenUpAt) throw new KubernetesUnreachable(what, answerOf(error), error);
      await setTimeout(wait, undefined, { signal }).catch(() => signal.throwIfAborted());
    }
  }
}

/** Whether the same call may succeed later. @throws what a person has to mend */
function mayPass(what: string, error: unknown): boolean {
  if (!(error instanceof ApiException)) return isOfNetwork(error);
  const { code } = error;
  if (code === 401 || code === 403) throw new KubernetesRefused(what, code, answerOf(error));
  if (code === 404 || code === 409) return false;
  if (code === 408 || code === 429 || code >= 500) return true;
  throw new KubernetesRejected(what, code, answerOf(error));
}

/** What fetch throws when there is no connection, and no answer in time. */
function isOfNetwork(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof Error && ['TimeoutError', 'AbortError'].includes(error.name));
}

/** What the API says, which is a Status with a message where it is the API itself that answers. */
export function answerOf(error: unknown): string {
  if (!(error instanceof ApiException)) return describeError(causeOf(error)).replace(/\.$/, '');
  const body: unknown = error.body;
  const message = typeof body === 'object' && body !== null && 'message' in body ? body.message : textOf(body);
  return (typeof message === 'string' ? message : 'no reason is given').replace(/\.$/, '');
}

function textOf(body: unknown): unknown {
  if (typeof body !== 'string') return undefined;
  try {
    const status: unknown = JSON.parse(body);
    return typeof status === 'object' && status !== null && 'message' in status ? status.message : undefined;
  } catch {
    return undefined; // a proxy's page says nothing to a person
  }
}

/** fetch says `fetch failed` alone, and keeps what happened to itself. */
function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause !== undefined ? error.cause : error;
}

/** Milliseconds. */
function pauseAskedFor(error: unknown): number {
  if (!(error instanceof ApiException)) return 0;
  const seconds = Number(error.headers['retry-after']);
  return Number.isFinite(seconds) ? seconds * 1000 : 0;
}

function withSignal(signal: AbortSignal): ConfigurationOptions {
  const middleware: ObservableMiddleware = {
    pre: (request) => {
      request.setSignal(signal);
      return new Observable(Promise.resolve(request));
    },
    post: (response) => new Observable(Promise.resolve(response)),
  };
  return { middleware: [middleware], middlewareMergeStrategy: 'append' };
}
