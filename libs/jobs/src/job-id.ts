import { createHash } from 'node:crypto';

/** The id of a job, the same for the same kind, study and key: asked for twice, it is done once. A UUID, version 8. */
export function jobId(kind: string, studyId: string, key: string): string {
  const hex = createHash('sha256').update(`${kind}\n${studyId}\n${key}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
