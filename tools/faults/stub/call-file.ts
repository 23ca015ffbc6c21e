import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** A completion that was answered in full. */
export interface ModelCall {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The process of the service that asked: the one that started the model server. */
  readonly service: number;
  /** `base`, or the adapter's hash. */
  readonly model: string;
  readonly prompt: string;
}

/** One line more; it is there also when the process is killed right afterwards. */
export function countCall(file: string, model: string, prompt: string): void {
  const [name = ''] = basename(model).split('.').slice(-1);
  const call: ModelCall = { at: Date.now(), service: process.ppid, model: name, prompt };
  appendFileSync(file, `${JSON.stringify(call)}\n`);
}

export function readCalls(file: string): readonly ModelCall[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line): ModelCall => JSON.parse(line));
}
