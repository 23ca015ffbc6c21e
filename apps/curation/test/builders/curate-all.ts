import type { CuratedPrompt } from '@retrace/contracts';

import { curate, type CuratedPrompts } from '../../src/domain/curate.js';
import type { CurationRequest } from '../../src/domain/curation-request.js';
import { aScratch } from './scratch.js';

export interface Curated extends CuratedPrompts {
  readonly prompts: readonly CuratedPrompt[];
}

/** Curates, and gives all prompts at once. */
export async function curateAll(request: CurationRequest): Promise<Curated> {
  const curated = await curate(request, aScratch());
  return { ...curated, prompts: [...curated.prompts] };
}
