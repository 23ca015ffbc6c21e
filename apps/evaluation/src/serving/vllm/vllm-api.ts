import { VllmAnswerUnusable, VllmKeyRefused, VllmNotReady } from './vllm-errors.js';

/** Of one question. Loading an adapter takes seconds. */
const PATIENCE_MS = 120_000;

export interface VllmAddress {
  /** Without the version: `http://127.0.0.1:8000`. */
  readonly root: string;
  readonly apiKey?: string;
}

export interface VllmAnswer {
  readonly status: number;
  readonly text: string;
}

/** A model that is served: the backbone, or an adapter. */
export interface ServedCard {
  readonly id: string;
  /** Where its files are from: a folder, or a repository of the hub. */
  readonly root?: string;
  /** The backbone of an adapter; null for a backbone. */
  readonly parent: string | null;
}

/** What vLLM is asked beside samples. All throw VllmNotReady, VllmKeyRefused, or the signal's reason. */
export class VllmApi {
  constructor(
    readonly address: VllmAddress,
    private readonly patienceMs = PATIENCE_MS,
  ) {}

  /** Of its OpenAI-compatible API. */
  get baseUrl(): string {
    return `${this.address.root}/v1`;
  }

  /** Returns when it can take requests, and throws VllmNotReady when it can't. */
  async checkHealth(signal: AbortSignal): Promise<void> {
    const { status } = await this.ask('GET', '/health', undefined, signal);
    if (status !== 200) throw new VllmNotReady(this.address.root, `it answers ${status} to GET /health`);
  }

  /** Backbones first. @throws VllmAnswerUnusable */
  async models(signal: AbortSignal): Promise<readonly ServedCard[]> {
    const path = '/v1/models';
    const { status, text } = await this.ask('GET', path, undefined, signal);
    const cards = status === 200 ? readCards(text) : undefined;
    if (cards !== undefined) return cards;
    throw new VllmAnswerUnusable(this.address.root, path, status === 200 ? 'no list of models' : `status ${status}`);
  }

  loadLora(name: string, folder: string, signal: AbortSignal): Promise<VllmAnswer> {
    return this.ask('POST', '/v1/load_lora_adapter', { lora_name: name, lora_path: folder }, signal);
  }

  unloadLora(name: string, signal: AbortSignal): Promise<VllmAnswer> {
    return this.ask('POST', '/v1/unload_lora_adapter', { lora_name: name }, signal);
  }

  private async ask(method: string, path: string, body: unknown, signal: AbortSignal): Promise<VllmAnswer> {
    const { root, apiKey } = this.address;
    const headers = {
      ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const patience = AbortSignal.timeout(this.patienceMs);
    const end = AbortSignal.any([patience, signal]);
    try {
      const answer = await fetch(`${root}${path}`, { method, headers, ...sent, signal: end });
      const text = await answer.text();
      if (answer.status === 401) throw new VllmKeyRefused(root);
      return { status: answer.status, text };
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof VllmKeyRefused) throw error;
      const slow = `it gave no answer to ${method} ${path} within ${this.patienceMs / 1000} s`;
      throw new VllmNotReady(root, patience.aborted ? slow : reasonOf(error), error);
    }
  }
}

/** "fetch failed" hides the refused connection beneath it. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error && cause.message !== '' ? cause.message : 'no connection';
}

function readCards(text: string): readonly ServedCard[] | undefined {
  const list = parse(text);
  if (!isObject(list) || !Array.isArray(list['data'])) return undefined;
  const cards: readonly unknown[] = list['data'];
  return cards.filter(isObject).flatMap(({ id, root, parent }) => {
    if (typeof id !== 'string') return [];
    return [{ id, ...(typeof root === 'string' && { root }), parent: typeof parent === 'string' ? parent : null }];
  });
}

/**
 * The reason in an error of vLLM: `{"error": {"message"}}`, in older versions `{"message"}`, and `{"detail"}` where there
 * is no such path.
 */
export function reasonIn(text: string): string {
  const body = parse(text);
  if (!isObject(body)) return text.trim();
  const { error, message, detail } = body;
  const said = [isObject(error) ? error['message'] : undefined, message, detail].find((one) => typeof one === 'string');
  return typeof said === 'string' ? said : text.trim();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
