import type { CuratedPrompt } from '@retrace/contracts';

import type { TaughtPrompt } from '../domain/lesson.js';
import type { Attempt } from '../domain/model-teacher/attempt.js';
import { modelTaught, type TeachingPlan } from '../domain/model-teacher/model-lesson.js';

const promptsAtOnce = 100;

/** What a model has said to prompts, read from what is kept of it, a hundred prompts at a time. */
export async function* teachFromRewrites(
  prompts: AsyncIterable<CuratedPrompt>,
  plan: TeachingPlan,
  attemptsOf: (promptIds: readonly string[]) => Promise<ReadonlyMap<string, readonly Attempt[]>>,
): AsyncGenerator<TaughtPrompt> {
  let batch: CuratedPrompt[] = [];
  for await (const prompt of prompts) {
    batch.push(prompt);
    if (batch.length < promptsAtOnce) continue;
    yield* taught(batch);
    batch = [];
  }
  yield* taught(batch);

  async function* taught(some: readonly CuratedPrompt[]): AsyncGenerator<TaughtPrompt> {
    const attempts = await attemptsOf(some.map(({ id }) => id));
    for (const prompt of some) yield { prompt, taught: modelTaught(prompt, plan, attempts.get(prompt.id) ?? []) };
  }
}
