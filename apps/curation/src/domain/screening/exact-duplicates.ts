import { hash } from 'node:crypto';

import { wordsOf } from '@retrace/datasets';
import type { PromptCandidate } from '@retrace/datasets';

import type { FirstSeen, SeenTexts } from '../curation-scratch.js';

/** 96 bits, in base64: no chance worth naming that two texts meet. */
const FINGERPRINT_LENGTH = 16;

export interface ExactDuplicate {
  readonly of: 'id' | 'prompt';
  readonly first: FirstSeen;
}

/**
 * Finds candidates whose id or whose words were there before: the first one stays. Prompts that differ in case,
 * punctuation or spaces only are the same; a prompt without any word is compared as it stands.
 */
export class ExactDuplicates {
  constructor(private readonly texts: SeenTexts) {}

  add({ dataset, row, id, prompt }: PromptCandidate): ExactDuplicate | undefined {
    const words = wordsOf(prompt).join(' ');
    const samePrompt = this.texts.firstSeen('prompt', fingerprint(words === '' ? prompt : words), { dataset, row });
    if (samePrompt !== undefined) return { of: 'prompt', first: samePrompt };
    const sameId = this.texts.firstSeen('id', fingerprint(id), { dataset, row });
    return sameId === undefined ? undefined : { of: 'id', first: sameId };
  }
}

function fingerprint(text: string): string {
  return hash('sha256', text, 'base64').slice(0, FINGERPRINT_LENGTH);
}
