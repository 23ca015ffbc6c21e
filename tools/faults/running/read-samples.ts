import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { FolderArtifactStore } from '@retrace/artifacts';
import type { ArtifactRef } from '@retrace/contracts';
import { Client } from 'pg';

import type { FoundSamples } from '../account/sample-account.ts';

interface CheckpointRow {
  readonly checkpoint: string;
  readonly samples: ArtifactRef | null;
  readonly stored: readonly string[];
}

/** A study's samples as evaluation keeps them, and as it told of them. */
export async function readSamples(
  databaseUrl: string,
  home: string,
  studyId: string,
): Promise<readonly FoundSamples[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<CheckpointRow>(
      `SELECT checkpoint, samples,
         ARRAY(SELECT benchmark || '/' || item FROM evaluation.samples AS one
               WHERE one.study_id = checkpoints.study_id AND one.checkpoint = checkpoints.checkpoint) AS stored
       FROM evaluation.checkpoints WHERE study_id = $1 ORDER BY checkpoint = 'base' DESC, checkpoint`,
      [studyId],
    );
    const artifacts = new FolderArtifactStore(join(home, 'artifacts'));
    return await Promise.all(
      rows.map(async ({ checkpoint, samples, stored }) => {
        const told = samples === null ? [] : itemsIn(await readFile(await artifacts.fileOf(samples), 'utf8'));
        return { checkpoint, stored, told };
      }),
    );
  } finally {
    await client.end();
  }
}

function itemsIn(lines: string): readonly string[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { benchmark, item }: { readonly benchmark: string; readonly item: string } = JSON.parse(line);
      return `${benchmark}/${item}`;
    });
}
