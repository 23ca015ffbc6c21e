import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';

import type { ScoredSample } from '@retrace/contracts';

import { OtherEvaluation } from './evaluation-errors.js';
import type { EvaluationPlan, PlannedAttack } from './evaluation-plan.js';

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

  /** @throws OtherEvaluation when it has samples of another plan, or of an attack with other texts */
  static async open(folder: string, plan: EvaluationPlan): Promise<EvaluationFolder> {
    await mkdir(folder, { recursive: true });
    const file = join(folder, 'evaluation.json');
    const text = await readFile(file, 'utf8').catch(() => undefined);
    const there: Readonly<Record<string, unknown>> = text === undefined ? {} : { ...once, ...JSON.parse(text) };
    const other = sameForAll.find((key) => key in there && there[key] !== plan[key]);
    if (other !== undefined) throw new OtherEvaluation(folder, other, there[other], plan[other]);
    const attacks = attacksWith(folder, there['attacks'], plan.attacks);
    await writeFile(file, `${JSON.stringify({ ...plan, attacks }, undefined, 2)}\n`);
    return new EvaluationFolder(folder);
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

/**
 * The attacks of which a folder has samples, and those that are asked for: its samples are known by the attack's name, so
 * that one with other texts can't stand beside them.
 *
 * @throws OtherEvaluation
 */
function attacksWith(folder: string, there: unknown, asked: readonly PlannedAttack[]): readonly unknown[] {
  const had: readonly unknown[] = Array.isArray(there) ? there : [];
  const kept = had.filter((attack) => {
    const { name }: { readonly name?: unknown } = { ...(typeof attack === 'object' ? attack : {}) };
    const same = asked.find((one) => one.name === name);
    if (same !== undefined && !isDeepStrictEqual(same, attack))
      throw new OtherEvaluation(folder, 'attack', attack, same);
    return same === undefined;
  });
  return [...asked, ...kept];
}
