import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { DatasetPlaces } from '@retrace/datasets';

/** What is published, by its address. */
export type Published = Readonly<Record<string, string | Uint8Array<ArrayBuffer> | ArrayBuffer>>;

export interface PublishedPlaces extends AsyncDisposable {
  readonly places: DatasetPlaces;
}

/** Places without any file, from which these addresses can be fetched and no others. */
export async function publishedAt(published: Published): Promise<PublishedPlaces> {
  const folder = await mkdtemp(join(tmpdir(), 'retrace-forms-'));
  const fetch = (address: string | URL | Request): Promise<Response> => {
    const content = published[address instanceof Request ? address.url : String(address)];
    return Promise.resolve(new Response(content ?? null, { status: content === undefined ? 404 : 200 }));
  };
  return {
    places: { projectRoot: join(folder, 'project'), downloads: join(folder, 'downloads'), fetch },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}
