import { APIError } from 'openai';

/** 403 is what OpenAI says of its reasoning models. */
const refusals: ReadonlySet<unknown> = new Set([400, 403, 422]);

/** Whether a request was refused because its endpoint gives no log-probabilities, or fewer: it may be asked without. */
export function refusesLogprobs(error: unknown): boolean {
  if (!(error instanceof APIError) || !refusals.has(error.status)) return false;
  return /logprobs/i.test(`${error.message} ${error.param ?? ''}`);
}
