import { cardTable, dataCard, plain, sourcesPart, type CardSource } from '@retrace/data-card';

import type { ExportedLine } from './exported-line.js';

/** What is known of a data set by its name; undefined where it is a study's own. */
export type SourceOf = (dataset: string) => CardSource | undefined;

/** What a set is made of; it has one form throughout. */
type TrainingForm = 'examples' | 'pairs';

const purposes: Readonly<Record<TrainingForm, string>> = {
  examples: 'examples for supervised fine-tuning',
  pairs: 'pairs for direct preference optimization',
};

const contents: Readonly<Record<TrainingForm, string>> = {
  examples: 'one turn of an assistant that thinks before it answers',
  pairs: 'two turns of an assistant that thinks before it answers, of which the chosen one is to be preferred',
};

/** The data card of a training set whose examples are told to it as they go by. */
export class TrainingSetCard {
  private readonly arms = new Set<string>();
  private readonly datasets = new Map<string, number>();
  private readonly labels = new Map<string, number>();
  private form: TrainingForm = 'examples';
  private count = 0;

  add(line: ExportedLine): void {
    const { id, arm, label } = line;
    this.count += 1;
    this.form = 'messages' in line ? 'examples' : 'pairs';
    this.arms.add(arm);
    increment(this.datasets, id.slice(0, Math.max(0, id.indexOf(':'))) || 'unnamed');
    increment(this.labels, label);
  }

  /** @param file with the examples @param sha256 of the set that was exported */
  text(file: string, sha256: string, sourceOf: SourceOf): string {
    const sources = [...this.datasets].map(([name, examples]) => ({
      ...(sourceOf(name) ?? { title: name, licence: 'unknown' }),
      examples,
    }));
    const arms = [...this.arms].join(', ');
    const labels = [...this.labels].map(([label, times]) => `${label} ${times}`).join(', ');
    const title = `Training set ${arms}`;
    const licences = sources.map(({ licence }) => licence);
    return dataCard({ title, licences, languages: [], rows: this.count, file }, [
      `${this.count} ${purposes[this.form]}, written by Retrace for its arm ${plain(arms)}: ` +
        `each is a prompt, and ${contents[this.form]}. Prompts come from these data sets; ` +
        'reasoning, and answers that a source did not have, were written by a template or by a model, whose terms hold as well.',
      cardTable(
        ['Data set', 'Licence', 'Examples'],
        sources.map(({ title: name, licence, examples }) => [name, licence, String(examples)]),
      ),
      `Labels of the prompts, as their sources have them: ${plain(labels)}. ` +
        'Unsafe prompts are requests that do harm when they are answered.',
      `Exported from the training set with the SHA-256 ${sha256}.`,
      ...sourcesPart(sources),
    ]);
  }
}

function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
