import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { DatasetNotFound, findDataset, loadCatalogue, type DatasetPlaces } from '@retrace/datasets';
import { shippedParts } from '@retrace/spec-parts';
import { parseStudySpec } from '@retrace/study';

export const quickstart = 'studies/quickstart.yaml';
export const offline = 'studies/offline.yaml';

/** The study that runs when none is named. */
export type DefaultStudy =
  | { readonly file: typeof quickstart }
  | { readonly file: typeof offline; readonly missing: DatasetNotFound };

/**
 * The quickstart; or, where its data can't be had, the study that needs none. What can be downloaded is downloaded.
 *
 * @throws SpecInvalid, DatasetHashMismatch
 */
export async function defaultStudy(places: DatasetPlaces): Promise<DefaultStudy> {
  const text = await readFile(join(places.projectRoot, quickstart), 'utf8');
  const { prompts, evaluation } = parseStudySpec(text, quickstart, await shippedParts());
  const names = [...prompts.sources.map(({ dataset }) => dataset), ...evaluation.benchmarks.map(({ name }) => name)];
  const catalogue = await loadCatalogue(places.catalogues);
  for (const name of new Set(names)) {
    try {
      await findDataset(catalogue.get(name), places);
    } catch (error) {
      if (error instanceof DatasetNotFound) return { file: offline, missing: error };
      throw error;
    }
  }
  return { file: quickstart };
}
