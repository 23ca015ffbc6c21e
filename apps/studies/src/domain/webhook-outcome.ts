/** What came of posting an event to a webhook. */
export type WebhookAnswer =
  | { readonly kind: 'answered'; readonly status: number }
  | { readonly kind: 'unanswered'; readonly reason: string };

/** What is to be done: nothing more, try again, give this event up, or send nothing there ever again. */
export type WebhookOutcome = 'delivered' | 'again' | 'refused' | 'gone';

/**
 * What an answer means. Only 2xx is a receipt; a redirect is not followed, since a signed event is for the address
 * that was given. Source: Standard Webhooks, "Deliverability and reliability".
 */
export function outcomeOf(answer: WebhookAnswer): WebhookOutcome {
  if (answer.kind === 'unanswered') return 'again';
  const { status } = answer;
  if (status >= 200 && status < 300) return 'delivered';
  if (status === 410) return 'gone';
  return status === 408 || status === 429 || status >= 500 ? 'again' : 'refused';
}

export function describeAnswer(answer: WebhookAnswer): string {
  return answer.kind === 'answered' ? `HTTP ${answer.status}` : answer.reason;
}

/** Tries of one event at one webhook before it is given up: about 20 hours in all. */
export const MOST_TRIES = 10;

const FIRST_PAUSE_MS = 5000;
const LONGEST_PAUSE_MS = 6 * 3_600_000;

/**
 * The pause before the next try, in milliseconds: four times as long each time, of which up to half is left to chance
 * so that receivers that come back are not all called at once.
 *
 * @param tries how many have failed, from 1
 * @param random in [0, 1)
 */
export function pauseAfterMs(tries: number, random: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 4 ** (tries - 1)) * (1 - random / 2);
}
