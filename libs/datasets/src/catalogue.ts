import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { unknownKeyRule, validationProblems } from '@retrace/study';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { parseDocument } from 'yaml';

import { compareText } from './seeded-key.js';
import { CatalogueEntry } from './catalogue-entry.js';
import { CatalogueInvalid, DatasetIsBenchmark, DatasetUnknown } from './dataset-errors.js';

/** The catalogue that ships with the service. */
export const shippedCatalogue = fileURLToPath(new URL('../catalogue', import.meta.url));

/** The data sets that a study can name. */
export class Catalogue {
  readonly #entries: ReadonlyMap<string, CatalogueEntry>;

  constructor(entries: readonly CatalogueEntry[]) {
    this.#entries = new Map(entries.map((entry) => [entry.name, entry]));
  }

  get entries(): readonly CatalogueEntry[] {
    return [...this.#entries.values()];
  }

  get benchmarks(): readonly CatalogueEntry[] {
    return this.entries.filter(({ role }) => role === 'benchmark');
  }

  /** @throws DatasetUnknown */
  get(name: string): CatalogueEntry {
    const entry = this.#entries.get(name);
    if (entry === undefined) throw new DatasetUnknown(name, [...this.#entries.keys()]);
    return entry;
  }

  /** @throws DatasetUnknown, or DatasetIsBenchmark for a data set that models are measured on */
  getForTraining(name: string): CatalogueEntry {
    const entry = this.get(name);
    if (entry.role === 'benchmark') throw new DatasetIsBenchmark(name);
    return entry;
  }
}

/**
 * Reads every `<name>.yaml` of a folder, in the order of names.
 *
 * @throws CatalogueInvalid naming the file and the key that is wrong
 */
export async function loadCatalogue(folder: string = shippedCatalogue): Promise<Catalogue> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml'));
  const entries = await Promise.all(
    files.map(async (file) => parseEntry(file, await readFile(join(folder, file), 'utf8'))),
  );
  return new Catalogue(entries.toSorted((a, b) => compareText(a.name, b.name)));
}

/** @throws CatalogueInvalid */
export function parseEntry(file: string, text: string): CatalogueEntry {
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: true });
  const [broken] = document.errors;
  if (broken !== undefined) throw new CatalogueInvalid(file, 'the file', `is not valid YAML: ${broken.message}`);
  const raw: unknown = document.toJS({ maxAliasCount: 20 });
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    throw new CatalogueInvalid(file, 'the file', 'must be a mapping of keys to values');
  }
  const entry = plainToInstance(CatalogueEntry, raw);
  const errors = validateSync(entry, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  const [problem] = validationProblems(errors);
  if (problem !== undefined) {
    const expected = problem.rule === unknownKeyRule ? 'is not a key of the catalogue' : problem.message;
    throw new CatalogueInvalid(file, problem.path, expected);
  }
  const expected = basename(file, '.yaml');
  if (entry.name !== expected) throw new CatalogueInvalid(file, 'name', `must be "${expected}", like the file`);
  return entry;
}
