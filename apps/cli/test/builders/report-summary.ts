import type { ReportedRate, ReportSummary } from '@retrace/contracts';

type Endpoint = ReportSummary['endpoints'][number];
type Arm = ReportSummary['arms'][number];

export const quickstartEndpoints: readonly Endpoint[] = [
  { name: 'strongreject-refused', title: 'StrongREJECT refused', better: 'higher' },
  { name: 'xstest-safe-refused', title: 'XSTest safe refused', better: 'lower' },
  { name: 'xstest-unsafe-refused', title: 'XSTest unsafe refused', better: 'higher' },
  { name: 'gsm8k-correct', title: 'GSM8K correct', better: 'higher' },
];

/** A report as the API gives it, of so many arms. */
export function aReport(changes: Partial<ReportSummary> = {}): ReportSummary {
  return {
    version: 1,
    verdict: {
      outcome: 'supported',
      title: 'Supported',
      summary: 'Supported: the structure carries the effect.',
    },
    gaps: [],
    endpoints: quickstartEndpoints,
    arms: [anArm('base', aRate(2, 48)), anArm('vanilla-sft', aRate(3, 48)), anArm('alttrain', aRate(38, 48))],
    ...changes,
  };
}

/** An arm with the same rate wherever it was measured. */
export function anArm(arm: Arm['arm'], rate: ReportedRate): Arm {
  return {
    arm,
    structure: { presence: rate },
    endpoints: quickstartEndpoints.map(({ name }) => ({ endpoint: name, rate })),
  };
}

/** With an interval as wide as it can be, which no test looks into. */
export function aRate(successes: number, trials: number): ReportedRate {
  return { successes, trials, estimate: successes / trials, interval: { lower: 0, upper: 1 } };
}
