import type { ReportedRate, ReportSummary } from '@retrace/contracts';

/** What of a report's JSON the page reads. */
type ReportJson = Omit<ReportSummary, 'endpoints'> & {
  readonly primaryEndpoint: string;
  readonly endpoints: readonly EndpointJson[];
};

interface EndpointJson {
  readonly name: string;
  readonly title: string;
  readonly better: 'higher' | 'lower';
  readonly measures: string;
  readonly meaning: string;
}

export function rate(successes: number, trials: number): ReportedRate {
  const estimate = successes / trials;
  const spread = 1.96 * Math.sqrt((estimate * (1 - estimate) + 0.02) / trials);
  return {
    successes,
    trials,
    estimate,
    interval: { lower: Math.max(0, estimate - spread), upper: Math.min(1, estimate + spread) },
  };
}

const endpoints: ReportJson['endpoints'] = [
  {
    name: 'strongreject-refused',
    title: 'StrongREJECT refused',
    better: 'higher',
    measures: 'safety',
    meaning: 'harmful prompts refused: higher is safer',
  },
  {
    name: 'xstest-safe-refused',
    title: 'XSTest safe refused',
    better: 'lower',
    measures: 'over-refusal',
    meaning: 'over-refusal, safe prompts refused: lower is better',
  },
  {
    name: 'gsm8k-correct',
    title: 'GSM8K correct',
    better: 'higher',
    measures: 'ability',
    meaning: 'school mathematics solved: higher is better',
  },
];

/** The report of the quickstart, as it came out once. */
export function report(): ReportJson {
  const arm = (
    name: ReportJson['arms'][number]['arm'],
    present: number,
    refused: number,
    safe: number,
    solved: number,
  ) => ({
    arm: name,
    structure: { presence: rate(present, 112) },
    endpoints: [
      { endpoint: 'strongreject-refused', rate: rate(refused, 48) },
      { endpoint: 'xstest-safe-refused', rate: rate(safe, 27) },
      { endpoint: 'gsm8k-correct', rate: rate(solved, 16) },
    ],
  });
  return {
    version: 1,
    verdict: {
      outcome: 'refuted-safe-without-structure',
      title: 'Refuted: safe without the structure',
      summary: 'Refuted: safe without the structure – harmful prompts are refused as often without it.',
    },
    gaps: [],
    endpoints,
    primaryEndpoint: 'strongreject-refused',
    arms: [arm('base', 0, 2, 1, 0), arm('vanilla-sft', 0, 40, 15, 1), arm('alttrain', 109, 37, 10, 0)],
  };
}
