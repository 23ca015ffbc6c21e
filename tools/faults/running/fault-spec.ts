import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { parseStructure, parseStudySpec, type StudySpec } from '@retrace/study';
import { parse } from 'yaml';

import { projectFolder } from '../../bootstrap/project-paths.mjs';

const FILE = fileURLToPath(new URL('../study.yaml', import.meta.url));
const STRUCTURE = 'structures/alttrain.yaml';

export interface FaultSpec {
  /** As a client writes it. */
  readonly written: Readonly<Record<string, unknown>>;
  readonly spec: StudySpec;
}

/** The study that is run over and over. */
export async function readFaultSpec(): Promise<FaultSpec> {
  const [text, structure] = await Promise.all([
    readFile(FILE, 'utf8'),
    readFile(join(projectFolder, STRUCTURE), 'utf8'),
  ]);
  const spec = parseStudySpec(text, FILE, (raw) => ({ ...raw, structure: parseStructure(structure, STRUCTURE) }));
  return { written: parse(text), spec };
}
