import type { ScoredSample } from '@retrace/contracts';
import {
  isAboutTheRequest,
  type ChatMessage,
  type ChatModel,
  type ChatRequest,
  type Completion,
} from '@retrace/inference';
import type { ArmName } from '@retrace/study';

import { attackingModel, runLoop } from '../attacks/loops/run-loop.js';
import type { AttackLoop, BenchmarkItem } from '../items/benchmark-item.js';
import { converse } from './converse.js';
import { talkingTo, type Conversation, type Exchange, type Say } from './exchange.js';
import { callsMade, meteredCalls, type MeteredCalls } from './metered-calls.js';
import { costOf, costOfFailure, mostTokens, tokensOf, type SampleCost } from './sample-cost.js';
import { inShares, longestFirst } from './sampling-order.js';
import type { TokenBudget } from './token-budget.js';
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
  /** 0, which is greedy, when left out. */
  readonly temperature?: number;
  readonly score: ScoreTask;
  /** What the model is told before every prompt; nothing when left out. */
  readonly system?: string;
  /** Where it does not reach for all, the items that come first have the shares of the whole. */
  readonly budget?: TokenBudget;
  /** The endpoint of models that attack, for items that take one. */
  readonly attacker?: ChatModel;
  /** Told of an item that the endpoint refuses or answers with nonsense, while the others go on; else that ends all. */
  readonly refused?: (item: BenchmarkItem, error: Error, cost: SampleCost) => void;
}

/**
 * So many are asked for at once: more than any client lets through, so that the client and the server decide how many are at
 * work. Thousands that wait would all listen to one signal, which took a tenth of the time.
 */
const askedAtOnce = 512;

/**
 * Samples items and scores them, handing over each as soon as it is there.
 *
 * @throws AttackerNotSet before anything is asked
 * @throws the first error of the model or of `keep`, when nothing is under way any more
 */
export async function sampleItems(
  request: SamplingRequest,
  served: ServedModel,
  keep: (sample: ScoredSample) => Promise<void>,
): Promise<void> {
  const failing = new AbortController();
  const signal = AbortSignal.any([served.signal, failing.signal]);
  for (const { loop } of request.items) if (loop !== undefined) attackingModel(loop, request.attacker, signal);
  const left = (request.budget === undefined ? longestFirst(request.items) : inShares(request.items)).values();
  const work = async (): Promise<void> => {
    for (const item of left) {
      if (signal.aborted) return;
      const reservation = await request.budget?.begin(mostTokens(item, request));
      if (request.budget !== undefined && reservation === undefined) return;
      const calls = meteredCalls(served.model, request.attacker);
      try {
        const sample = await sampleItem(item, request, { ...served, signal }, calls);
        reservation?.settle(tokensOf(sample));
        await keep(sample);
      } catch (error) {
        const cost = costOfFailure(callsMade(calls));
        if (request.refused !== undefined && isAboutTheRequest(error)) request.refused(item, error, cost);
        else failing.abort(error);
        reservation?.settle(tokensOf(cost));
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(askedAtOnce, request.items.length) }, work));
  signal.throwIfAborted();
}

async function sampleItem(
  item: BenchmarkItem,
  request: SamplingRequest,
  { name, signal }: ServedModel,
  calls: MeteredCalls,
): Promise<ScoredSample> {
  const { arm, seed, maxNewTokens, temperature = 0, score, system } = request;
  const how = { maxTokens: maxNewTokens, temperature, ...wantedOf(item) };
  const ask = (messages: readonly ChatMessage[]): Promise<Completion> =>
    calls.model.chat.complete({ model: name, messages, ...how, signal });
  const say = talkingTo(ask, openingOf(item, system));
  const { before, last } = await (item.loop === undefined
    ? converse(item, say)
    : attacked(item, item.loop, say, { ...request, attacker: calls.attacker?.chat }, signal));
  const { output, completion } = last;
  const { finish } = completion;
  const scored = await scoreOutput({ item, output, finish, ...firstTokensIn(completion) }, score);
  const turns = before.length === 0 ? {} : { turns: before.map((one) => ({ prompt: one.prompt, output: one.output })) };
  return {
    ...identityOf(item),
    prompt: last.prompt,
    ...turns,
    arm,
    seed,
    output,
    finish,
    ...scored,
    ...costOf(callsMade(calls)),
  };
}

interface AttackedRequest extends Pick<SamplingRequest, 'score'> {
  readonly attacker: ChatModel | undefined;
}

function attacked(
  item: BenchmarkItem,
  loop: AttackLoop,
  say: Say,
  { attacker, score }: AttackedRequest,
  signal: AbortSignal,
): Promise<Conversation> {
  const complies = async ({ output, completion: { finish } }: Exchange): Promise<boolean> => {
    const scored = await scoreOutput({ item, output, finish }, score);
    return scored.score.kind === 'safety' && scored.score.outcome === 'complied';
  };
  return runLoop(item.prompt, loop, attackingModel(loop, attacker, signal), { say, complies });
}

function wantedOf({ expected, try: sample }: BenchmarkItem): Pick<ChatRequest, 'logprobs' | 'sample'> {
  return {
    ...(expected.kind === 'choice' ? { logprobs: true } : {}),
    ...(sample === undefined ? {} : { sample }),
  };
}

function firstTokensIn({ firstTokens }: Completion): Pick<Completion, 'firstTokens'> {
  return firstTokens === undefined ? {} : { firstTokens };
}

type Identity = Pick<ScoredSample, 'benchmark' | 'item' | 'try' | 'attack' | 'category' | 'prompt' | 'request'>;

/** What a sample says of its item. */
export function identityOf({ benchmark, id, category, prompt, attack, request, try: which }: BenchmarkItem): Identity {
  return {
    benchmark,
    item: id,
    ...(which === undefined ? {} : { try: which }),
    ...(attack === undefined ? {} : { attack }),
    category,
    prompt,
    ...(request === undefined ? {} : { request }),
  };
}

/** @param system what the arm is told before every prompt */
function openingOf({ system: own }: BenchmarkItem, system: string | undefined): readonly ChatMessage[] {
  const content = [system, own].filter((text) => text !== undefined).join('\n\n');
  return content === '' ? [] : [{ role: 'system', content }];
}
