import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the worker says of the machine that it ran on, beside the adapter; empty where it says nothing. */
export async function readMachine(adapter: string): Promise<Readonly<Record<string, string>>> {
  const text = await readFile(join(adapter, 'retrace-machine.json'), 'utf8').catch(() => '{}');
  const told: unknown = JSON.parse(text);
  if (typeof told !== 'object' || told === null) return {};
  return Object.fromEntries(
    Object.entries(told).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}
