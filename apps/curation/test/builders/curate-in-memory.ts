import type { CuratedPrompt } from '@retrace/contracts';

import { curate, type CuratedPrompts } from '../../src/domain/curate.js';
import type { CurationRequest } from '../../src/domain/curation-request.js';
import { memoryShelf } from './memory-shelf.js';

export interface Curated extends CuratedPrompts {
  readonly prompts: readonly CuratedPrompt[];
}

/** Curates without a file, with all prompts at hand. */
export async function curateInMemory(request: CurationRequest): Promise<Curated> {
  const curated = await curate(request, memoryShelf());
  return { ...curated, prompts: [...curated.prompts] };
}
