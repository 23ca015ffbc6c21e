import { createReadStream } from 'node:fs';

import { StreamableFile } from '@nestjs/common';
import type { ArtifactStore } from '@retrace/artifacts';
import type { ArtifactRef } from '@retrace/contracts';
import type { Response } from 'express';

/** How an artifact is given away. */
export interface ArtifactAnswer {
  readonly artifacts: ArtifactStore;
  /** Media type with its parameters, as it is told. */
  readonly type: string;
  /** `fixed` when the path will never stand for another artifact, such as one that has its hash. */
  readonly path: 'fixed' | 'moving';
}

/** Caches of a browser keep what never changes for a year; anything else is asked for again, by its hash. */
const caching = { fixed: 'private, max-age=31536000, immutable', moving: 'private, no-cache' } as const;

/**
 * An artifact as the answer of a route. Its hash is its strong ETag: a client that has it is told so (304), and nothing
 * is read or sent.
 *
 * @throws ArtifactMissing
 */
export async function artifactAnswer(
  response: Response,
  ref: ArtifactRef,
  { artifacts, type, path }: ArtifactAnswer,
): Promise<StreamableFile | undefined> {
  response.set({ ETag: `"${ref.sha256}"`, 'Cache-Control': caching[path] });
  if (response.req.fresh) {
    response.status(304);
    return undefined;
  }
  const file = await artifacts.fileOf(ref);
  return new StreamableFile(createReadStream(file), { type, length: ref.bytes });
}
