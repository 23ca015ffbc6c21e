import type { CurationAccount } from '@retrace/contracts';
import { cardTable, dataCard, plain, sourcesPart } from '@retrace/data-card';

/** What a card tells of a prompt set beside its account. */
export interface PromptSet {
  readonly study: string;
  readonly specSha256: string;
  readonly promptsSha256: string;
  readonly count: number;
  readonly seed: number;
  readonly languages: readonly string[];
  readonly account: CurationAccount;
}

/** The data card of a prompt set. The same prompt set gives the same card. */
export function promptSetCard(set: PromptSet): string {
  const { study, count, languages, account } = set;
  const subject = {
    title: `Prompts of the study ${study}`,
    licences: account.sources.map(({ licence }) => licence),
    languages,
    rows: count,
    file: 'prompts.jsonl',
  };
  return dataCard(subject, [
    `${count} prompts for training, from ${account.sources.length} data sets, curated by Retrace: screened for ` +
      'duplicates and for what stands in benchmarks, and balanced over categories. A label is what the source says of a prompt.',
    cardTable(
      ['Data set', 'Licence', 'Prompts', 'SHA-256 of what was read'],
      account.sources.map(({ title, licence, taken, sha256 }) => [title, licence, String(taken), sha256]),
    ),
    '## How it came about',
    cardTable(
      ['Stage', 'In', 'Out', 'Why the rest did not go on'],
      account.stages.map((stage) => [stage.stage, String(stage.in), String(stage.out), reasonsOf(stage.reasons)]),
    ),
    ...missing(account),
    '## To make it again',
    `Spec ${set.specSha256}, seed ${set.seed}; prompts.jsonl has the SHA-256 ${set.promptsSha256}. The same data sets and ` +
      'the same spec give the same bytes.',
    ...sourcesPart(account.sources),
  ]);
}

function missing({ missingBenchmarks }: CurationAccount): readonly string[] {
  if (missingBenchmarks.length === 0) return [];
  const names = missingBenchmarks.map(({ name }) => plain(name)).join(', ');
  return [`The prompts were not compared with these benchmarks, which were not to be had: ${names}.`];
}

function reasonsOf(reasons: Readonly<Record<string, number>>): string {
  return Object.entries(reasons)
    .map(([reason, count]) => `${reason} ${count}`)
    .join(', ');
}
