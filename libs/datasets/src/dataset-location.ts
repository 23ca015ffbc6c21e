import { createHash } from 'node:crypto';
import { posix } from 'node:path';

import type { HubLocationSpec } from '@retrace/study';

import { downloadUrl, type CatalogueEntry } from './catalogue-entry.js';

/** Where the rows of a data set lie. Paths are under the folders of data sets. */
export type DatasetLocation =
  | { readonly kind: 'file'; readonly file: string; readonly url?: string }
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'hub'; readonly hub: HubLocationSpec };

/** A file at an address is looked for under a name of its own, where its download is kept. */
export function locationOf(entry: CatalogueEntry): DatasetLocation {
  const { from, file } = entry;
  if (from?.folder !== undefined) return { kind: 'folder', folder: from.folder };
  if (from?.hub !== undefined) return { kind: 'hub', hub: from.hub };
  if (from?.url !== undefined) return { kind: 'file', file: nameOfDownload(from.url), url: from.url };
  const url = downloadUrl(entry);
  return { kind: 'file', file: from?.file ?? file ?? '', ...(url === undefined ? {} : { url }) };
}

function nameOfDownload(url: string): string {
  const name = posix.basename(new URL(url).pathname).replace(/[^\w.-]/g, '_') || 'rows';
  return `downloaded/${createHash('sha256').update(url).digest('hex').slice(0, 16)}/${name}`;
}
