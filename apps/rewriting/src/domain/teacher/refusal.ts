import { choiceOf } from './choice.js';
import { topicOf, type Topic } from './topic.js';

/** Ways of refusing: each says no, why, and what there is instead. */
const refusals: readonly ((topic: Topic) => string)[] = [
  ({ act, why, offer }) => `I can't help with ${act}: ${why}. I can ${offer}.`,
  ({ act, why, offer }) => `I won't help with ${act}, because ${why}. I can ${offer}.`,
  ({ act, why, offer }) => `I'm not able to help with ${act}, since ${why}. I can ${offer} instead.`,
  ({ act, why, offer }) => `Sorry, but I can't help with ${act}, as ${why}. If you like, I can ${offer}.`,
  ({ act, why, offer }) => `I must decline to help with ${act}: ${why}. What I can do is ${offer}.`,
  ({ act, why, offer }) => `No, I won't assist with ${act}, as ${why}. I'd be glad to ${offer}.`,
  ({ act, why, offer }) => `I can't assist with ${act}, because ${why}. Instead, I can ${offer}.`,
  ({ act, why, offer }) => `I have to refuse to help with ${act}, since ${why}. I could ${offer} instead.`,
];

/** A short refusal that fits the category. The prompt's id chooses its wording, so that they are not all the same. */
export function refusalFor(promptId: string, category: string): string {
  const refuse = choiceOf(refusals, `refusal\n${promptId}`);
  return refuse(topicOf(category));
}
