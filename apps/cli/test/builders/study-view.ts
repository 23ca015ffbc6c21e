import type { StudyView, UnitView } from '@retrace/contracts';

export const studyId = '0f6c6a0e-3f0b-4a53-9d3c-5f2f6f0e1a11';

/** A study as the API shows it: it runs, and trains its one adapter. */
export function aStudy(changes: Partial<StudyView> = {}): StudyView {
  return {
    id: studyId,
    name: 'quickstart',
    state: 'running',
    specSha256: 'a'.repeat(64),
    backbone: 'smollm2-135m-instruct',
    arms: ['base', 'vanilla-sft', 'alttrain'],
    progress: { done: 0.25, total: 1 },
    requestedAt: '2026-11-24T21:00:00.000Z',
    spec: { version: 1, name: 'quickstart' },
    units: [aUnit()],
    revision: 1,
    ...changes,
  };
}

export function aUnit(changes: Partial<UnitView> = {}): UnitView {
  return {
    stage: 'training',
    unit: 'alttrain/1995',
    state: 'running',
    done: 9,
    total: 36,
    counted: 'steps',
    retries: 0,
    ...changes,
  };
}

export function aCompletedStudy(changes: Partial<StudyView> = {}): StudyView {
  return aStudy({
    state: 'completed',
    endedAt: '2026-11-24T21:12:03.000Z',
    seconds: 723,
    progress: { done: 1, total: 1 },
    verdict: 'supported',
    summary: 'Supported: the structure carries the effect.',
    units: [aUnit({ state: 'done', done: 36 })],
    revision: 9,
    ...changes,
  });
}

export function aFailedStudy(detail = 'The disk is full.'): StudyView {
  return aStudy({
    state: 'failed',
    units: [aUnit({ state: 'done', unit: 'vanilla-sft/1995' }), aUnit({ state: 'failed', detail })],
  });
}
