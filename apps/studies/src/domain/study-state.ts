import type { StudyState, UnitView, VerdictOutcome } from '@retrace/contracts';

interface KnownStudy {
  readonly state: StudyState;
  readonly verdict: VerdictOutcome | null;
}

/**
 * What a study is as a whole: cancelled until it is resumed; completed once its report is there; failed as soon as one
 * unit is given up, though others may still finish their work; else running.
 */
export function stateOf({ state, verdict }: KnownStudy, units: readonly Pick<UnitView, 'state'>[]): StudyState {
  if (state === 'cancelled') return 'cancelled';
  if (verdict !== null) return 'completed';
  return units.some((unit) => unit.state === 'failed') ? 'failed' : 'running';
}
