import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { parse } from 'yaml';

/** As YAML: what the quickstart asks, small enough for a test and with data that comes with Retrace. */
export function smallStudyText(): Promise<string> {
  return readFile(fileURLToPath(new URL('small-study.yaml', import.meta.url)), 'utf8');
}

/** The same, as it is sent. */
export async function smallStudy(changes: Readonly<Record<string, unknown>> = {}): Promise<object> {
  return { ...parse(await smallStudyText()), ...changes };
}
