import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import type { LogOrigin } from '@retrace/logs';

import { RecordFileUnreadable } from '../../records/record-errors.js';
import { EvaluationUnreadable } from './log-errors.js';

/** Where samples are, and what is known of them beside. */
export interface SampleSource {
  readonly file: string;
  readonly origin: LogOrigin;
}

const samplesFile = 'samples.jsonl';

/**
 * The samples of a file or of a folder of `retrace evaluate`, which also tells the model. They are as old as their file.
 *
 * @throws RecordFileUnreadable, EvaluationUnreadable
 */
export async function sampleSource(path: string): Promise<SampleSource> {
  const file = (await statOf(path)).isDirectory() ? join(path, samplesFile) : path;
  const created = (await statOf(file)).mtime;
  const evaluation = basename(file) === samplesFile ? await evaluationBeside(file) : {};
  return { file, origin: { ...evaluation, created } };
}

async function statOf(path: string): Promise<Awaited<ReturnType<typeof stat>>> {
  try {
    return await stat(path);
  } catch (error) {
    throw new RecordFileUnreadable(path, error);
  }
}

async function evaluationBeside(file: string): Promise<Pick<LogOrigin, 'model' | 'maxTokens' | 'temperature'>> {
  const path = join(dirname(file), 'evaluation.json');
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return {};
  const { model, maxTokens, temperature = 0 } = fieldsOf(path, text); // folders from before there was a choice tell none
  if (typeof model !== 'string' || typeof maxTokens !== 'number' || typeof temperature !== 'number')
    throw new EvaluationUnreadable(path, undefined);
  return { model, maxTokens, temperature };
}

function fieldsOf(path: string, text: string): Readonly<Record<string, unknown>> {
  try {
    return { ...JSON.parse(text) };
  } catch (error) {
    throw new EvaluationUnreadable(path, error);
  }
}
