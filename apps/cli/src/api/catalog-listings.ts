import type { CatalogKind, CatalogListings } from '@retrace/spec-parts';

import type { ApiRequests } from './api-requests.js';

/** What specs can name on the server, by its kind. @throws ApiRefused, ApiUnreachable */
export const fetchCatalog: {
  readonly [Kind in CatalogKind]: (requests: ApiRequests) => Promise<CatalogListings[Kind]>;
} = {
  structures: (requests) => requests.ask((client) => client.GET('/api/catalog/structures')),
  recipes: (requests) => requests.ask((client) => client.GET('/api/catalog/recipes')),
  benchmarks: (requests) => requests.ask((client) => client.GET('/api/catalog/benchmarks')),
  datasets: (requests) => requests.ask((client) => client.GET('/api/catalog/datasets')),
  backbones: (requests) => requests.ask((client) => client.GET('/api/catalog/backbones')),
};
