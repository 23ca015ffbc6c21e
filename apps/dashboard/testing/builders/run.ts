import type { CurvePoint, RunView } from '@retrace/contracts';

const STEPS = 120;

/** A curve as it falls: steep at first, then slowly, never smooth. */
export function curve(arm: RunView['arm'], steps: number): readonly CurvePoint[] {
  const floor = arm === 'alttrain' ? 0.62 : 0.84;
  return Array.from({ length: Math.min(steps, STEPS) }, (_, index) => ({
    step: index + 1,
    loss: floor + 2.1 * Math.exp(-index / 22) + 0.06 * Math.sin(index * 1.7),
    learningRate: 1e-4,
    gradientNorm: 1,
    tokensPerSecond: 102,
    secondsLeft: (STEPS - index) * 3,
  }));
}

export function run(studyId: string, arm: RunView['arm'], steps: number): RunView {
  const begun = { studyId, arm, seed: 1995, attempts: 1, queuedAt: '2026-11-28T10:01:00.000Z' };
  const latest = curve(arm, steps).at(-1);
  if (steps >= STEPS) return { ...begun, state: 'done', adapter: 'ab'.repeat(32) };
  return { ...begun, state: 'running', phase: 'training', ...(latest && { latest: { ...latest, steps: STEPS } }) };
}
