import { setTimeout } from 'node:timers/promises';

import type { StudyView } from '@retrace/contracts';
import { isRetriable } from '@retrace/observability';

import { ApiUnreachable } from './api-errors.js';
import type { StudiesApi } from './studies-api.js';

const RECONNECT_MS = 1000;
const MOST_RECONNECTS = 60;

export interface Following {
  readonly signal?: AbortSignal | undefined;
  /** Before it connects again. */
  readonly pauseMs?: number | undefined;
}

/**
 * The study now and after every change until it has ended, also over lost connections.
 *
 * @throws ApiUnreachable or ApiRefused when the server stays away or broken for a minute, or refuses; the signal's reason
 */
export async function* followStudy(
  api: StudiesApi,
  id: string,
  { signal, pauseMs = RECONNECT_MS }: Following = {},
): AsyncGenerator<StudyView> {
  for (let lost = 0; ; lost += 1) {
    try {
      for await (const study of api.changes(id, signal)) {
        lost = 0;
        yield study;
        if (study.state !== 'running') return;
      }
      throw new ApiUnreachable(api.url, 'it ended its answer before the study had ended');
    } catch (error) {
      if (!isRetriable(error) || lost >= MOST_RECONNECTS) throw error;
    }
    await pause(pauseMs, signal);
  }
}

async function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  await setTimeout(ms, undefined, signal && { signal }).catch(() => signal?.throwIfAborted());
}
