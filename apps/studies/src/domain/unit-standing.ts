import type { StageProgressed, UnitView } from '@retrace/contracts';

/** How far a unit is. Times are milliseconds since 1970. */
export interface UnitStanding {
  readonly state: UnitView['state'];
  readonly done: number;
  readonly total: number;
  readonly counted: string;
  readonly detail: string | null;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly rate: number | null;
  readonly secondsLeft: number | null;
  readonly retries: number;
  readonly lastError: string | null;
  /** When this was so. */
  readonly at: number;
}

/** What a unit is that nobody has begun. */
export const waitingUnit: UnitStanding = {
  state: 'waiting',
  done: 0,
  total: 0,
  counted: '',
  detail: null,
  startedAt: null,
  endedAt: null,
  rate: null,
  secondsLeft: null,
  retries: 0,
  lastError: null,
  at: 0,
};

/** How far a unit is after a message about it; before it for a message that comes late. */
export function unitAfter(before: UnitStanding, message: StageProgressed): UnitStanding {
  if (message.at < before.at) return before;
  const { state, detail = null, rate = null, secondsLeft = null, at } = message;
  return {
    ...countsAfter(before, message),
    state,
    detail,
    rate,
    secondsLeft,
    at,
    startedAt: startAfter(before, message),
    endedAt: state === 'running' ? null : at,
    retries: message.retries ?? before.retries,
    lastError: message.error ?? before.lastError,
  };
}

/** An attempt that failed counts attempts: how far the work itself was stays to be seen. */
function countsAfter(
  before: UnitStanding,
  { retries, done, total, counted }: StageProgressed,
): Pick<UnitStanding, 'done' | 'total' | 'counted'> {
  if (retries === undefined) return { done, total, counted };
  return { done: before.done, total: before.total, counted: before.counted };
}

function startAfter({ state: was, startedAt }: UnitStanding, { state, at }: StageProgressed): number | null {
  if (state === 'failed') return startedAt;
  const begins = was === 'waiting' || (state === 'running' && was !== 'running');
  return begins ? at : (startedAt ?? at);
}
