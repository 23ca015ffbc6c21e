import type { CheckpointView, ReportedRate, ReportOnCheckpoints } from '@retrace/contracts';
import { cardTable, type CardResult } from '@retrace/data-card';

type ReportedCheckpoint = ReportOnCheckpoints['checkpoints'][number];

/** What the report counted of this checkpoint beside the untouched model; nothing where it has no such figures. */
export function evaluationPart(checkpoint: CheckpointView, report: ReportOnCheckpoints | undefined): readonly string[] {
  const measured = findingsOf(checkpoint, report);
  if (report === undefined || measured === undefined) return [];
  const base = report.checkpoints.find(({ arm }) => arm === 'base');
  const rows = report.endpoints.map(({ name, title, better }) => [
    `${title} (${better} is better)`,
    inWords(rateOf(measured, name)),
    inWords(base && rateOf(base, name)),
  ]);
  const structure = [
    'traces with the structure',
    inWords(measured.structure.presence),
    inWords(base?.structure.presence),
  ];
  return [
    '## Evaluation',
    `From the report of study ${checkpoint.study.id}, with 95 % intervals. The rates are of the benchmarks' items.`,
    cardTable(['', 'this checkpoint', 'untouched model'], [structure, ...rows]),
  ];
}

/** The same figures for the hub; a rate of no trial is left out. */
export function resultsOf(checkpoint: CheckpointView, report: ReportOnCheckpoints | undefined): readonly CardResult[] {
  const measured = findingsOf(checkpoint, report);
  if (report === undefined || measured === undefined) return [];
  return report.endpoints.flatMap(({ name, title, benchmark }) => {
    const value = rateOf(measured, name)?.estimate ?? null;
    if (value === null) return [];
    return [{ dataset: { type: benchmark, name: benchmark }, metric: { type: name, name: title, value } }];
  });
}

function findingsOf({ run }: CheckpointView, report: ReportOnCheckpoints | undefined): ReportedCheckpoint | undefined {
  return report?.checkpoints.find(({ arm, seed }) => arm === run.arm && seed === run.seed);
}

function rateOf({ endpoints }: ReportedCheckpoint, name: string): ReportedRate | undefined {
  return endpoints.find(({ endpoint }) => endpoint === name)?.rate;
}

function inWords(rate: ReportedRate | undefined): string {
  if (rate === undefined || rate.estimate === null) return 'not measured';
  const { successes, trials, estimate, interval } = rate;
  const range = interval === null ? '' : `, ${percent(interval.lower)} to ${percent(interval.upper)}`;
  return `${successes} of ${trials}: ${percent(estimate)}${range}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
