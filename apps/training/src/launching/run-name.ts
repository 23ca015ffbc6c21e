import { createHash } from 'node:crypto';

/** A DNS label has 63 characters: these, and the hash behind them. */
const READABLE_CHARACTERS = 40;
const HASH_CHARACTERS = 12;

/** The name of a run where it is run by others: a DNS label, and always the same for the same run. */
export function runName(runId: string): string {
  const readable = runId.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  const hash = createHash('sha256').update(runId).digest('hex').slice(0, HASH_CHARACTERS);
  return `retrace-${readable.slice(0, READABLE_CHARACTERS).replaceAll(/^-+|-+$/g, '')}-${hash}`;
}
