import { stringify } from 'yaml';

import { plain } from './card-markdown.js';

/** What a card tells of a data set in front of its text. */
export interface CardSubject {
  readonly title: string;
  /** Of each data set that it was made from, by SPDX or the hub's words. */
  readonly licences: readonly string[];
  /** ISO 639-1; empty where nobody looked. */
  readonly languages: readonly string[];
  readonly rows: number;
  /** The file that holds the rows, beside the card. */
  readonly file: string;
}

/** A data set that another was made from. */
export interface CardSource {
  readonly title: string;
  readonly licence: string;
  readonly citation?: string | undefined;
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
 * subject and text give the same card.
 *
 * @param parts paragraphs, headings and tables, in their order
 */
export function dataCard(subject: CardSubject, parts: readonly string[]): string {
  const head = `---\n${stringify(frontMatter(subject)).trimEnd()}\n---`;
  return `${[head, `# ${plain(subject.title)}`, ...parts].join('\n\n')}\n`;
}

/** The part of a card that says whom to cite; nothing when there is nobody. */
export function sourcesPart(sources: readonly CardSource[]): readonly string[] {
  const cited = sources.flatMap(({ citation }) => (citation === undefined ? [] : [`- ${plain(citation)}`]));
  return cited.length === 0 ? [] : ['## Sources', cited.join('\n')];
}

function frontMatter({ title, licences, languages, rows, file }: CardSubject): object {
  const distinct = [...new Set(licences.map((licence) => licence.toLowerCase()))];
  return {
    pretty_name: title,
    // the hub takes one licence, or this word and the card's own
    license: distinct.length === 1 ? distinct[0] : 'other',
    ...(languages.length === 0 ? {} : { language: languages }),
    task_categories: ['text-generation'],
    size_categories: [sizes.find(([end]) => rows < end)?.[1] ?? 'n>10M'],
    tags: ['safety', 'alignment', 'retrace'],
    configs: [{ config_name: 'default', data_files: [{ split: 'train', path: file }] }],
  };
}
