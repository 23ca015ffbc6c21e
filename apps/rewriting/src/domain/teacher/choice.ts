import { hash } from 'node:crypto';

/** One of some wordings, the same for the same key. @param wordings at least one */
export function choiceOf<Wording>(wordings: readonly Wording[], key: string): Wording {
  const place = hash('sha256', key, 'buffer').readUInt32BE() % wordings.length;
  return wordings[place]!; // the remainder is a place in the list
}
