import { setTimeout } from 'node:timers/promises';

import type { StudyView } from '@retrace/contracts';
import { isRetriable } from '@retrace/observability';

import { ApiUnreachable } from './api-errors.js';
import type { StudiesApi } from './studies-api.js';

const RECONNECT_MS = 1000;
const MOST_RECONNECTS = 60;
/** A connection that was there for so long is none that is broken, though nothing may have changed meanwhile. */
const HELD_MS = 60_000;

export interface Following {
  readonly signal?: AbortSignal | undefined;
  /** Before it connects again. */
  readonly pauseMs?: number | undefined;
  /** For how long a connection holds that is taken for good. */
  readonly heldMs?: number | undefined;
}

/**
 * The study now and after every change until it has ended, also over lost connections: then only what has changed since.
 *
 * @throws ApiUnreachable or ApiRefused when the server stays away or broken for a minute, or refuses; the signal's reason
 */
export async function* followStudy(
  api: StudiesApi,
  id: string,
  { signal, pauseMs = RECONNECT_MS, heldMs = HELD_MS }: Following = {},
): AsyncGenerator<StudyView> {
  let after: string | undefined;
  for (let lost = 0; ; lost += 1) {
    const begun = performance.now();
    try {
      for await (const { study, event } of api.changes(id, { after, signal })) {
        lost = 0;
        if (event !== '') after = event;
        yield study;
        if (study.state !== 'running') return;
      }
      throw new ApiUnreachable(api.url, 'it ended its answer before the study had ended');
    } catch (error) {
      if (performance.now() - begun >= heldMs) lost = 0;
      if (!isRetriable(error) || lost >= MOST_RECONNECTS) throw error;
    }
    await pause(pauseMs, signal);
  }
}

async function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  await setTimeout(ms, undefined, signal && { signal }).catch(() => signal?.throwIfAborted());
}
