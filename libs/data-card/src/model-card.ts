import { stringify } from 'yaml';

import { plain } from './card-markdown.js';

/** A figure of a model, as the hub's `model-index` has it. */
export interface CardResult {
  /** The data set by its name here, and for a person. */
  readonly dataset: { readonly type: string; readonly name: string };
  /** What is counted, by its name here, and for a person. */
  readonly metric: { readonly type: string; readonly name: string; readonly value: number };
}

/** What a card tells of a model in front of its text. */
export interface ModelCardSubject {
  readonly title: string;
  /** The model that it was made from: its id on the hub, where it has one. */
  readonly base: string;
  /** Of the base, by SPDX or the hub's words; left out where it is not known. */
  readonly licence?: string | undefined;
  /** What loads it. */
  readonly library: 'peft' | 'transformers' | 'gguf';
  readonly tags: readonly string[];
  /** Ids on the hub of public data sets that it was trained on. */
  readonly datasets: readonly string[];
  /** Empty where nothing was measured. */
  readonly results: readonly CardResult[];
  /** Whose figures the results are. */
  readonly source: { readonly name: string } | undefined;
}

/**
 * A model card in the hub's form: a README.md with YAML front matter (huggingface.co/docs/hub/model-cards). The same subject
 * and text give the same card.
 *
 * @param parts paragraphs, headings and tables, in their order
 */
export function modelCard(subject: ModelCardSubject, parts: readonly string[]): string {
  const head = `---\n${stringify(frontMatter(subject), { aliasDuplicateObjects: false }).trimEnd()}\n---`;
  return `${[head, `# ${plain(subject.title)}`, ...parts].join('\n\n')}\n`;
}

function frontMatter({ title, base, licence, library, tags, datasets, results, source }: ModelCardSubject): object {
  return {
    base_model: base,
    // what the hub calls the way from the base to this: an adapter, or weights of its own
    base_model_relation: library === 'peft' ? 'adapter' : 'finetune',
    library_name: library,
    ...(licence === undefined ? {} : { license: licence.toLowerCase() }),
    pipeline_tag: 'text-generation',
    tags,
    ...(datasets.length === 0 ? {} : { datasets }),
    ...(results.length === 0 ? {} : { 'model-index': [{ name: title, results: results.map(indexed(source)) }] }),
  };
}

function indexed(source: ModelCardSubject['source']): (result: CardResult) => object {
  return ({ dataset, metric }) => ({
    task: { type: 'text-generation' },
    dataset,
    metrics: [metric],
    ...(source === undefined ? {} : { source }),
  });
}
