import type { ScoredSample } from '@retrace/contracts';
import { ModelAnswerUnusable, ModelRefused, type ChatMessage, type ChatModel } from '@retrace/inference';
import type { ArmName } from '@retrace/study';

import type { BenchmarkItem } from '../items/benchmark-item.js';
import { longestFirst } from './sampling-order.js';
import { wholeOutput } from './whole-output.js';
import { scoreOutput, type ScoreTask } from '../scoring/score-sample.js';

/** A model behind an endpoint. */
export interface ServedModel {
  readonly model: ChatModel;
  /** The name under which the endpoint knows it. */
  readonly name: string;
  /** Aborts when the work is to stop. */
  readonly signal: AbortSignal;
}

export interface SamplingRequest {
  readonly items: readonly BenchmarkItem[];
  readonly arm: ArmName;
  readonly seed: number | null;
  readonly maxNewTokens: number;
  readonly score: ScoreTask;
  /** What the model is told before every prompt; nothing when left out. */
  readonly system?: string;
  /** Told of an item that the endpoint refuses or answers with nonsense, while the others go on; else that ends all. */
  readonly refused?: (item: BenchmarkItem, error: Error) => void;
}

/**
 * So many are asked for at once: more than any client lets through, so that the client and the server decide how many are at
 * work. Thousands that wait would all listen to one signal, which took a tenth of the time.
 */
const askedAtOnce = 512;

/**
 * Samples items greedily and scores them, handing over each as soon as it is there.
 *
 * @throws the first error of the model or of `keep`, when nothing is under way any more
 */
export async function sampleItems(
  request: SamplingRequest,
  served: ServedModel,
  keep: (sample: ScoredSample) => Promise<void>,
): Promise<void> {
  const failing = new AbortController();
  const signal = AbortSignal.any([served.signal, failing.signal]);
  const left = longestFirst(request.items).values();
  const work = async (): Promise<void> => {
    for (const item of left) {
      if (signal.aborted) return;
      try {
        await keep(await sampleItem(item, request, { ...served, signal }));
      } catch (error) {
        if (request.refused !== undefined && isOfItem(error)) request.refused(item, error);
        else failing.abort(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(askedAtOnce, request.items.length) }, work));
  signal.throwIfAborted();
}

async function sampleItem(
  item: BenchmarkItem,
  { arm, seed, maxNewTokens, score, system }: SamplingRequest,
  { model, name, signal }: ServedModel,
): Promise<ScoredSample> {
  const messages = messagesFor(item, system);
  const asked = { model: name, messages, maxTokens: maxNewTokens, temperature: 0, signal };
  const completion = await model.complete(asked);
  const { finish, promptTokens, completionTokens, latencyMs } = completion;
  const output = wholeOutput(completion);
  const scored = await scoreOutput({ item, output, finish }, score);
  const cost = { promptTokens, completionTokens, latencyMs: Math.round(latencyMs) };
  const from = completion.cached === true ? { cached: true as const } : {};
  return { ...identityOf(item), arm, seed, output, finish, ...scored, ...cost, ...from };
}

type Identity = Pick<ScoredSample, 'benchmark' | 'item' | 'attack' | 'category' | 'prompt'>;

/** What a sample says of its item. */
export function identityOf({ benchmark, id, category, prompt, attack }: BenchmarkItem): Identity {
  return { benchmark, item: id, ...(attack === undefined ? {} : { attack }), category, prompt };
}

/** Too long, filtered, or otherwise wrong about one request: other statuses are about the key or the model. */
const aboutTheRequest: ReadonlySet<number> = new Set([400, 413, 422]);

/** Whether an error says nothing about other items. */
function isOfItem(error: unknown): error is Error {
  if (error instanceof ModelRefused) return aboutTheRequest.has(error.status);
  return error instanceof ModelAnswerUnusable;
}

/** @param system what the arm is told before every prompt */
function messagesFor({ prompt, system: own }: BenchmarkItem, system: string | undefined): readonly ChatMessage[] {
  const content = [system, own].filter((text) => text !== undefined).join('\n\n');
  const told: readonly ChatMessage[] = content === '' ? [] : [{ role: 'system', content }];
  return [...told, { role: 'user', content: prompt }];
}
