import type { RunStanding, RunView } from '@retrace/contracts';

import type { RunEntity } from '../storage/run.entity.js';

export function toRunView(run: RunEntity): RunView {
  const { studyId, arm, seed, attempts, queuedAt, startedAt, heardAt, endedAt } = run;
  return {
    studyId,
    arm,
    seed,
    attempts,
    ...standingOf(run),
    queuedAt: queuedAt.toISOString(),
    ...(startedAt === null ? {} : { startedAt: startedAt.toISOString() }),
    ...(heardAt === null ? {} : { heardAt: heardAt.toISOString() }),
    ...(endedAt === null ? {} : { endedAt: endedAt.toISOString() }),
  };
}

/** A run that is done has its adapter, and one that failed its error. */
function standingOf({ state, phase, latest, error, adapter }: RunEntity): RunStanding {
  switch (state) {
    case 'queued':
      return { state, ...(error === null ? {} : { error }) };
    case 'running':
      return { state, phase: phase ?? 'waiting', ...(latest === null ? {} : { latest }) };
    case 'done':
      return { state, adapter: adapter?.sha256 ?? '' };
    case 'failed':
      return { state, error: error ?? '' };
    case 'cancelled':
      return { state };
  }
}
