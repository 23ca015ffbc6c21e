import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { shippedParts } from '@retrace/spec-parts';
import { parseStudySpec, type StudySpec } from '@retrace/study';
import { parse } from 'yaml';

const FILE = fileURLToPath(new URL('../study.yaml', import.meta.url));

export interface FaultSpec {
  /** As a client writes it. */
  readonly written: Readonly<Record<string, unknown>>;
  readonly spec: StudySpec;
}

/** The study that is run over and over. */
export async function readFaultSpec(): Promise<FaultSpec> {
  const text = await readFile(FILE, 'utf8');
  return { written: parse(text), spec: parseStudySpec(text, FILE, await shippedParts()) };
}
