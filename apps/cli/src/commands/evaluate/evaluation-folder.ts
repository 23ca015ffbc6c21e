import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import type { ScoredSample } from '@retrace/contracts';

import { attacksOf } from './attacks-of-folder.js';
import { OtherEvaluation } from './evaluation-errors.js';
import type { EvaluationPlan } from './evaluation-plan.js';

/** Each write opens the file and closes it, which took a tenth of the time of fast endpoints. In milliseconds. */
const gatheredMs = 20;

const sameForAll = ['model', 'maxTokens', 'seed', 'samples', 'temperature'] as const;
/** Of folders from before there was a choice. */
const once = { samples: 1, temperature: 0 };

/** Where the samples of an endpoint are kept, each as soon as it is there. */
export class EvaluationFolder {
  private readonly samples: string;
  /** Lines that wait while others are written. */
  private waiting = '';
  private written: Promise<void> = Promise.resolve();

  private constructor(folder: string) {
    this.samples = join(folder, 'samples.jsonl');
  }

  /** @throws OtherEvaluation when it has samples of another plan, or of an attack by other texts or another model */
  static async open(folder: string, plan: EvaluationPlan): Promise<EvaluationFolder> {
    await mkdir(folder, { recursive: true });
    const file = join(folder, 'evaluation.json');
    const text = await readFile(file, 'utf8').catch(() => undefined);
    const there: Readonly<Record<string, unknown>> = text === undefined ? {} : { ...once, ...JSON.parse(text) };
    const other = sameForAll.find((key) => key in there && there[key] !== plan[key]);
    if (other !== undefined) throw new OtherEvaluation(folder, other, there[other], plan[other]);
    const opened = new EvaluationFolder(folder);
    const attacks = attacksOf(folder, { there: there['attacks'], asked: plan.attacks, samples: await opened.read() });
    await writeFile(file, `${JSON.stringify({ ...plan, attacks }, undefined, 2)}\n`);
    return opened;
  }

  /** What is there; a last line that was cut off is no sample. */
  async read(): Promise<readonly ScoredSample[]> {
    const text = await readFile(this.samples, 'utf8').catch(() => '');
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    if (whole !== text) await writeFile(this.samples, whole);
    return whole
      .split('\n')
      .filter((line) => line !== '')
      .map((line): ScoredSample => JSON.parse(line));
  }

  /** Resolves when the sample is written, together with those that come shortly after: a write each would hold up the calls. */
  add(sample: ScoredSample): Promise<void> {
    const isFirst = this.waiting === '';
    this.waiting += `${JSON.stringify(sample)}\n`;
    if (isFirst) this.written = this.written.then(() => this.write());
    return this.written;
  }

  private async write(): Promise<void> {
    await setTimeout(gatheredMs);
    const lines = this.waiting;
    this.waiting = '';
    await appendFile(this.samples, lines);
  }
}
