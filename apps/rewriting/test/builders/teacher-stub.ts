import { says, type Behaviour } from '../../../../tools/testing/stub-endpoint.js';
import { anAlteredText, aPlainText } from './teacher-text.js';

interface ChatBody {
  readonly messages: readonly { readonly role: string; readonly content: string }[];
}

/** What was asked, as one text: the same for the same call. */
export function askedText(body: unknown): string {
  const { messages } = body as ChatBody; // the client writes nothing else
  return messages.map(({ role, content }) => `${role}: ${content}`).join('\n');
}

/** Writes what it is asked for: takes every request for harmful, unless an answer is given. */
export const teaches: Behaviour = (response, body) => says(lessonFor(askedText(body)))(response, body);

/** What is written to a call, by its words. */
export function lessonFor(asked: string): string {
  if (asked.includes('<solution_reasoning>')) return aPlainText();
  if (asked.includes('<answer>')) return anAlteredText({ answer: "I can't help with that." });
  return anAlteredText({ assessment: 'safe' });
}
