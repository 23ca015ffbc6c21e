import type { CurationAccount } from '@retrace/contracts';
import { stringify } from 'yaml';

/** What a card tells of a prompt set beside its account. */
export interface CardSubject {
  readonly study: string;
  readonly specSha256: string;
  readonly promptsSha256: string;
  readonly count: number;
  readonly seed: number;
  readonly languages: readonly string[];
  readonly account: CurationAccount;
}

/** The sizes by which the hub sorts data sets, each with where it ends. */
const sizes: readonly (readonly [number, string])[] = [
  [1e3, 'n<1K'],
  [1e4, '1K<n<10K'],
  [1e5, '10K<n<100K'],
  [1e6, '100K<n<1M'],
  [1e7, '1M<n<10M'],
];

/**
 * A data card in the hub's form: a README.md with YAML front matter (huggingface.co/docs/hub/datasets-cards). The same
 * prompt set gives the same card.
 */
export function promptSetCard(subject: CardSubject): string {
  const { study, account } = subject;
  return [
    `---\n${stringify(frontMatter(subject)).trimEnd()}\n---`,
    `# Prompts of the study ${plain(study)}`,
    `${subject.count} prompts for training, from ${account.sources.length} data sets, curated by Retrace: screened for ` +
      'duplicates and for what stands in benchmarks, and balanced over categories. A label is what the source says of a prompt.',
    table(
      ['Data set', 'Licence', 'Prompts', 'SHA-256 of what was read'],
      account.sources.map(({ title, licence, taken, sha256 }) => [title, licence, String(taken), sha256]),
    ),
    '## How it came about',
    table(
      ['Stage', 'In', 'Out', 'Why the rest did not go on'],
      account.stages.map((stage) => [stage.stage, String(stage.in), String(stage.out), reasonsOf(stage.reasons)]),
    ),
    ...missing(account),
    '## To make it again',
    `Spec ${subject.specSha256}, seed ${subject.seed}; prompts.jsonl has the SHA-256 ${subject.promptsSha256}. The same data ` +
      'sets and the same spec give the same bytes.',
    ...citations(account),
  ]
    .join('\n\n')
    .concat('\n');
}

function frontMatter({ study, count, languages, account }: CardSubject): object {
  const licences = [...new Set(account.sources.map(({ licence }) => licence.toLowerCase()))];
  return {
    pretty_name: `Prompts of the study ${study}`,
    // the hub takes one licence, or this word and the card's own
    license: licences.length === 1 ? licences[0] : 'other',
    ...(languages.length === 0 ? {} : { language: languages }),
    task_categories: ['text-generation'],
    size_categories: [sizes.find(([end]) => count < end)?.[1] ?? 'n>10M'],
    tags: ['safety', 'alignment', 'retrace'],
    configs: [{ config_name: 'default', data_files: [{ split: 'train', path: 'prompts.jsonl' }] }],
  };
}

function missing({ missingBenchmarks }: CurationAccount): readonly string[] {
  if (missingBenchmarks.length === 0) return [];
  const names = missingBenchmarks.map(({ name }) => name).join(', ');
  return [`The prompts were not compared with these benchmarks, which were not to be had: ${names}.`];
}

function citations({ sources }: CurationAccount): readonly string[] {
  const cited = sources.flatMap(({ citation }) => (citation === undefined ? [] : [`- ${plain(citation)}`]));
  return cited.length === 0 ? [] : ['## Sources', cited.join('\n')];
}

function reasonsOf(reasons: Readonly<Record<string, number>>): string {
  return Object.entries(reasons)
    .map(([reason, count]) => `${reason} ${count}`)
    .join(', ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(plain).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A text of somebody else's on one line, in which no mark means anything to Markdown or HTML. */
function plain(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line === '---' ? line : line.replace(/[\\`*_{}[\]<>|#]/g, String.raw`\$&`);
}
