import { setTimeout } from 'node:timers/promises';

import type { StudyView } from '@retrace/contracts';

import { ApiRefused } from './api-errors.js';
import type { StudiesApi } from './studies-api.js';

const RECONNECT_MS = 1000;
const MOST_RECONNECTS = 60;

/**
 * Follows a study to its end, also over lost connections.
 *
 * @param onChange told the study now and after every change
 * @returns the study as it ended
 * @throws ApiUnreachable when the server stays away for a minute, ApiRefused
 */
export async function followStudy(
  api: StudiesApi,
  id: string,
  onChange: (study: StudyView) => void,
  signal?: AbortSignal,
): Promise<StudyView> {
  for (let lost = 0; ; lost += 1) {
    try {
      for await (const study of api.changes(id, signal)) {
        lost = 0;
        onChange(study);
        if (study.state !== 'running') return study;
      }
    } catch (error) {
      if (signal?.aborted === true || error instanceof ApiRefused || lost >= MOST_RECONNECTS) throw error;
    }
    await setTimeout(RECONNECT_MS, undefined, signal && { signal });
  }
}
