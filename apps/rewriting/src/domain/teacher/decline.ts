import { choiceOf } from './choice.js';
import { topicOf, type Topic } from './topic.js';

/** Ways of declining for want of evidence: each says no, and why. */
const declines: readonly ((topic: Topic) => string)[] = [
  ({ about }) => `I can't answer this: I know of no reliable source on this matter of ${about}.`,
  ({ about }) => `I'm not able to answer that, since nothing that I know about ${about} supports an answer.`,
  ({ about }) => `I won't answer this, because I would have to make up what I say about ${about}.`,
  ({ about }) => `I must decline to answer: this is about ${about}, and I have no evidence to go by.`,
];

/** A short reply that gives no answer for want of evidence. The prompt's id chooses its wording. */
export function declineFor(promptId: string, category: string): string {
  const decline = choiceOf(declines, `decline\n${promptId}`);
  return decline(topicOf(category));
}
