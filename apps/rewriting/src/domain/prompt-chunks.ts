/** Prompts that follow each other in the prompt set. */
export interface PromptChunk {
  /** Number of the chunk, from 0. */
  readonly chunk: number;
  /** Place of its first prompt, from 0. */
  readonly first: number;
  readonly size: number;
}

/** Small enough that a handful of replicas end at about the same time. */
const usualSize = 20;
/** More jobs than this would be queued one by one in the transaction of a message. */
const mostChunks = 250;

/** As many as are asked as one batch, which takes hours however small it is. */
export const batchSize = 5000;

/**
 * Prompts in chunks of nearly the same size, of about `size` or as many as it takes for 250 chunks; at least one chunk.
 */
export function promptChunks(count: number, size: number = usualSize): readonly PromptChunk[] {
  const chunks = Math.min(mostChunks, Math.max(1, Math.ceil(count / size)));
  const firstOf = (chunk: number): number => Math.floor((chunk * count) / chunks);
  return Array.from({ length: chunks }, (_, chunk) => {
    const first = firstOf(chunk);
    return { chunk, first, size: firstOf(chunk + 1) - first };
  });
}

/**
 * How many chunks a process works on, so that twice as many prompts are in hand as calls may be in flight: the endpoint
 * is not left waiting while one chunk ends and the next is fetched.
 */
export function chunksAtATime(callsInFlight: number): number {
  return Math.ceil((2 * callsInFlight) / usualSize) + 1;
}
