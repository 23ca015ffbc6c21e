import type { CurationAccount } from '@retrace/contracts';
import { licenceTerms, type CatalogueEntry, type BenchmarkMissing } from '@retrace/datasets';

import type { CuratedPrompts } from './curate.js';

/** A data set with the hash of what was read of it. */
export type HashedEntry = CatalogueEntry & { readonly sha256: string };

export interface CurationProvenance {
  readonly entries: readonly HashedEntry[];
  readonly missingBenchmarks: readonly BenchmarkMissing[];
}

/** How a prompt set came about, for whoever has to trust it. */
export function accountOf(
  curated: CuratedPrompts,
  { entries, missingBenchmarks }: CurationProvenance,
): CurationAccount {
  return {
    sources: uniqueByName(entries).map(({ name, title, licence, citation, sha256 }) => {
      return { name, title, licence, citation, sha256, taken: curated.taken.get(name) ?? 0 };
    }),
    missingBenchmarks: missingBenchmarks.map(({ dataset, message }) => ({ name: dataset, reason: message })),
    stages: curated.stages,
    categories: curated.categories,
    labels: curated.labels,
    unknownLicences: uniqueByName(entries).flatMap(({ name, licence }) =>
      licenceTerms(licence) === undefined ? [name] : [],
    ),
    setAside: curated.setAside,
  };
}

/** A study may take several times from one data set, such as once for each kind. */
function uniqueByName(entries: readonly HashedEntry[]): readonly HashedEntry[] {
  return [...new Map(entries.map((entry) => [entry.name, entry])).values()];
}
