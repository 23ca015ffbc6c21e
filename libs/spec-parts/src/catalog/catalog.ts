import type {
  BackboneListing,
  BenchmarkListing,
  DatasetListing,
  RecipeListing,
  StructureListing,
} from '@retrace/contracts';
import type { DatasetPlaces } from '@retrace/datasets';

import { listBackbones } from './list-backbones.js';
import { listBenchmarks, listDatasets } from './list-datasets.js';
import { listRecipes } from './list-recipes.js';
import { listStructures } from './list-structures.js';

/** What specs can name, by the word that command and API have for it. */
export interface CatalogListings {
  readonly structures: readonly StructureListing[];
  readonly recipes: readonly RecipeListing[];
  readonly benchmarks: readonly BenchmarkListing[];
  readonly datasets: readonly DatasetListing[];
  readonly backbones: readonly BackboneListing[];
}

export const catalogKinds = ['structures', 'recipes', 'benchmarks', 'datasets', 'backbones'] as const;
export type CatalogKind = (typeof catalogKinds)[number];

/** Where a machine has data sets and models. */
export interface CatalogPlaces {
  readonly datasets: DatasetPlaces;
  readonly models: string;
}

/** How each kind is listed on a machine. Files are read anew, so that what was just added is there. */
export const catalogOf: { readonly [Kind in CatalogKind]: (places: CatalogPlaces) => Promise<CatalogListings[Kind]> } =
  {
    structures: () => listStructures(),
    recipes: () => listRecipes(),
    benchmarks: ({ datasets }) => listBenchmarks(datasets),
    datasets: ({ datasets }) => listDatasets(datasets),
    backbones: ({ models }) => listBackbones(models),
  };
