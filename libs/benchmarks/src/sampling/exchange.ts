import type { ChatMessage, Completion } from '@retrace/inference';
import { splitOutput } from '@retrace/reasoning';

import { continuedOutput, wholeOutput } from './whole-output.js';

/** What a user said, and what the model answered. */
export interface Exchange {
  readonly prompt: string;
  /** All that the model wrote. */
  readonly output: string;
  /** Without what it thought. */
  readonly answer: string;
  readonly completion: Completion;
}

/** What was said up to the answer that is scored. */
export interface Conversation {
  readonly before: readonly Exchange[];
  readonly last: Exchange;
}

/** Says something to the model after what was said before. @param prefill how its answer is begun for it */
export type Say = (before: readonly Exchange[], prompt: string, prefill?: string) => Promise<Exchange>;

/**
 * A model that can be talked to. Of its own answers it is shown no thinking, as chat templates have it.
 *
 * @param opening goes before everything that is said
 */
export function talkingTo(
  ask: (messages: readonly ChatMessage[]) => Promise<Completion>,
  opening: readonly ChatMessage[],
): Say {
  return async (before, prompt, prefill) => {
    const said = before.flatMap((one): readonly ChatMessage[] => [
      { role: 'user', content: one.prompt },
      { role: 'assistant', content: one.answer },
    ]);
    const begun: readonly ChatMessage[] = prefill === undefined ? [] : [{ role: 'assistant', content: prefill }];
    const completion = await ask([...opening, ...said, { role: 'user', content: prompt }, ...begun]);
    const output = prefill === undefined ? wholeOutput(completion) : continuedOutput(prefill, completion);
    return { prompt, output, answer: splitOutput(output).answer, completion };
  };
}
