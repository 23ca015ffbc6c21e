import type { Judgement, ScoredSample } from '@retrace/contracts';
import { triedItem } from '@retrace/outcomes';

import { targetOf } from '../runs/sample-outcome.js';
import { inspectScores, type InspectScore } from './inspect-scores.js';

/** One sample of an eval log. */
export interface InspectSample {
  readonly id: string;
  /** Which try of its item it is, from 1. */
  readonly epoch: number;
  readonly input: string;
  readonly target: string;
  readonly messages: readonly InspectMessage[];
  readonly output: InspectOutput;
  readonly scores: Readonly<Record<string, InspectScore>>;
  readonly metadata: Readonly<Record<string, string>>;
  readonly model_usage: Readonly<Record<string, InspectUsage>>;
  readonly total_time?: number;
}

export interface InspectUsage {
  readonly input_tokens: number;
  readonly output_tokens: number;
  readonly total_tokens: number;
}

export type InspectMessage =
  | { readonly role: 'user'; readonly content: string; readonly source: 'input' }
  | InspectAssistantMessage;

interface InspectAssistantMessage {
  readonly role: 'assistant';
  readonly content: string | readonly InspectContent[];
  readonly source: 'generate';
  readonly model: string;
}

type InspectContent =
  | { readonly type: 'reasoning'; readonly reasoning: string }
  | { readonly type: 'text'; readonly text: string };

export interface InspectOutput {
  readonly model: string;
  readonly choices: readonly [
    { readonly message: InspectAssistantMessage; readonly stop_reason: 'stop' | 'max_tokens' },
  ];
  readonly completion: string;
  readonly usage?: InspectUsage;
  readonly time?: number;
}

/** Inspect counts the tries of an item as epochs. */
export function epochOf({ try: which = 1 }: Pick<ScoredSample, 'try'>): number {
  return which;
}

/** A scored sample as Inspect logs it: what was thought is reasoning of the message, apart from the answer. */
export function inspectSample(sample: ScoredSample, model: string): InspectSample {
  const { prompt, answer, finish, latencyMs } = sample;
  const message = { role: 'assistant', content: contentOf(sample), source: 'generate', model } as const;
  const usage = usageOf([sample]);
  const seconds = latencyMs / 1000;
  return {
    id: triedItem(sample),
    epoch: epochOf(sample),
    input: prompt,
    target: targetOf(sample),
    messages: [...earlierTurns(sample, model), { role: 'user', content: prompt, source: 'input' }, message],
    output: {
      model,
      choices: [{ message, stop_reason: finish === 'length' ? 'max_tokens' : 'stop' }],
      completion: answer,
      ...(usage === undefined ? {} : { usage }),
      ...(seconds === 0 ? {} : { time: seconds }),
    },
    scores: Object.fromEntries(inspectScores(sample).map(({ scorer, score: said }) => [scorer, said])),
    metadata: metadataOf(sample),
    model_usage: usage === undefined ? {} : { [model]: usage },
    ...(seconds === 0 ? {} : { total_time: seconds }),
  };
}

function earlierTurns({ turns = [] }: ScoredSample, model: string): readonly InspectMessage[] {
  return turns.flatMap(({ prompt, output }): readonly InspectMessage[] => [
    { role: 'user', content: prompt, source: 'input' },
    { role: 'assistant', content: output, source: 'generate', model },
  ]);
}

/** The tokens of samples; undefined when they tell none, as those that were sampled elsewhere do. */
export function usageOf(samples: readonly ScoredSample[]): InspectUsage | undefined {
  const input = samples.reduce((sum, { promptTokens }) => sum + promptTokens, 0);
  const output = samples.reduce((sum, { completionTokens }) => sum + completionTokens, 0);
  if (input + output === 0) return undefined;
  return { input_tokens: input, output_tokens: output, total_tokens: input + output };
}

function contentOf({ trace, answer }: ScoredSample): string | readonly InspectContent[] {
  if (trace === '') return answer;
  const said: readonly InspectContent[] = answer === '' ? [] : [{ type: 'text', text: answer }];
  return [{ type: 'reasoning', reasoning: trace }, ...said];
}

function metadataOf(sample: ScoredSample): Readonly<Record<string, string>> {
  const { category, attack, request, finish, thinking, trace, score, judgements } = sample;
  return {
    category,
    ...(attack !== undefined && { attack }),
    ...(request !== undefined && { request }),
    ...(score.kind === 'safety' && { expected: score.expected }),
    finish,
    thinking,
    trace,
    ...(judgements !== undefined && { judgements: judgements.map(judgementWords).join('\n') }),
  };
}

function judgementWords({ judge, model, on, judged }: Judgement): string {
  return `${judge} (${model}) of ${on}: ${judged.kind === 'judged' ? judged.verdict.label : `unjudged: ${judged.said}`}`;
}
