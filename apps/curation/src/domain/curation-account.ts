import type { CurationAccount } from '@retrace/contracts';
import type { CatalogueEntry, DatasetNotFound } from '@retrace/datasets';

import type { CuratedPrompts } from './curate.js';

export interface CurationProvenance {
  readonly entries: readonly CatalogueEntry[];
  readonly missingBenchmarks: readonly DatasetNotFound[];
}

/** How a prompt set came about, for whoever has to trust it. */
export function accountOf(
  curated: CuratedPrompts,
  { entries, missingBenchmarks }: CurationProvenance,
): CurationAccount {
  return {
    sources: entries.map(({ name, title, licence, sha256 }) => {
      const taken = curated.prompts.filter(({ dataset }) => dataset === name).length;
      return { name, title, licence, sha256, taken };
    }),
    missingBenchmarks: missingBenchmarks.map(({ dataset, message }) => ({ name: dataset, reason: message })),
    stages: curated.stages,
    setAside: curated.setAside,
  };
}
