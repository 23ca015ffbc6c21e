import { NoCheckpoint } from './checkpoint-errors.js';

/** A word that is to be the SHA-256 of an artifact. @throws NoCheckpoint */
export function checkpointId(word: string): string {
  if (!/^[\da-f]{64}$/i.test(word)) throw new NoCheckpoint(word);
  return word.toLowerCase();
}
