import { hash } from 'node:crypto';

import { wordsOf } from '@retrace/datasets';
import type { PromptCandidate } from '@retrace/datasets';

/** Where something was first seen. */
export interface FirstSeen {
  readonly dataset: string;
  readonly row: number;
}

/**
 * Tells whether a text was seen before. Holds 96 bits of each text's SHA-256 and its row, not the text: about 100 bytes a
 * row, and no chance worth naming that two texts meet.
 */
class SeenTexts {
  readonly #rows = new Map<string, Map<string, number>>();

  add(dataset: string, row: number, text: string): FirstSeen | undefined {
    const print = hash('sha256', text, 'base64').slice(0, 16);
    for (const [name, rows] of this.#rows) {
      const first = rows.get(print);
      if (first !== undefined) return { dataset: name, row: first };
    }
    const rows = this.#rows.get(dataset) ?? new Map<string, number>();
    this.#rows.set(dataset, rows.set(print, row));
    return undefined;
  }
}

export type ExactDuplicate =
  | { readonly of: 'id'; readonly first: FirstSeen }
  | { readonly of: 'prompt'; readonly first: FirstSeen };

/**
 * Finds candidates whose id or whose words were there before: the first one stays. Prompts that differ in case,
 * punctuation or spaces only are the same; a prompt without any word is compared as it stands.
 */
export class ExactDuplicates {
  readonly #ids = new SeenTexts();
  readonly #prompts = new SeenTexts();

  add({ dataset, row, id, prompt }: PromptCandidate): ExactDuplicate | undefined {
    const words = wordsOf(prompt).join(' ');
    const samePrompt = this.#prompts.add(dataset, row, words === '' ? prompt : words);
    if (samePrompt !== undefined) return { of: 'prompt', first: samePrompt };
    const sameId = this.#ids.add(dataset, row, id);
    return sameId === undefined ? undefined : { of: 'id', first: sameId };
  }
}
