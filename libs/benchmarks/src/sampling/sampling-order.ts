import { compareText } from '@retrace/datasets';

/**
 * Requests in the order in which they are sampled: longest prompt first, so that those which share a batch are about as
 * long and need little padding, and memory that runs out does so at once. Equal lengths go by prompt and then as given.
 */
export function longestFirst<Request extends { readonly prompt: string }>(
  requests: readonly Request[],
): readonly Request[] {
  return requests.toSorted((a, b) => b.prompt.length - a.prompt.length || compareText(a.prompt, b.prompt));
}
