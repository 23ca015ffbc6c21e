import type { CatalogKind, CatalogListings } from '@retrace/spec-parts';

import type { ApiRequests } from './api-requests.js';

/** What specs can name on the server. @throws ApiRefused, ApiUnreachable */
export function fetchCatalog<Kind extends CatalogKind>(
  requests: ApiRequests,
  kind: Kind,
): Promise<CatalogListings[Kind]> {
  return requests.ask(`catalog/${kind}`);
}
