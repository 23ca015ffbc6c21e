import type { BenchmarkItem } from '../items/benchmark-item.js';
import type { Conversation, Exchange, Say } from './exchange.js';

/** Says what comes before an item's prompt, turn by turn, and then the prompt. */
export async function converse(item: BenchmarkItem, say: Say): Promise<Conversation> {
  const before: Exchange[] = [];
  for (const prompt of item.before ?? []) before.push(await say(before, prompt));
  return { before, last: await say(before, item.prompt, item.prefill) };
}
