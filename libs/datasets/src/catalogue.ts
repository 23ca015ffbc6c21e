import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { unknownKeyRule, validationProblems } from '@retrace/study';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { parseDocument } from 'yaml';

import { compareText } from './seeded-key.js';
import { CatalogueEntry } from './catalogue-entry.js';
import {
  CatalogueFolderMissing,
  CatalogueInvalid,
  CatalogueNameTwice,
  DatasetIsAttack,
  DatasetIsBenchmark,
  DatasetNameTaken,
  DatasetUnknown,
} from './dataset-errors.js';

/** The catalogue that ships with the program. */
const shippedCatalogue = fileURLToPath(new URL('../catalogue', import.meta.url));

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

  /** The catalogue with a study's own data sets. @throws DatasetNameTaken */
  with(own: readonly CatalogueEntry[]): Catalogue {
    const taken = own.find(({ name }) => this.#entries.has(name));
    if (taken !== undefined) throw new DatasetNameTaken(taken.name);
    return new Catalogue([...this.entries, ...own]);
  }

  /** @throws DatasetUnknown */
  get(name: string): CatalogueEntry {
    const entry = this.#entries.get(name);
    if (entry === undefined) throw new DatasetUnknown(name, [...this.#entries.keys()]);
    return entry;
  }

  /** @throws DatasetUnknown, or DatasetIsBenchmark, DatasetIsAttack for one that models are measured by */
  getForTraining(name: string): CatalogueEntry {
    const entry = this.get(name);
    if (entry.role === 'benchmark') throw new DatasetIsBenchmark(name);
    if (entry.role === 'attack') throw new DatasetIsAttack(name);
    return entry;
  }
}

/**
 * Reads every `<name>.yaml` of the catalogue that ships, and of a team's own folders, in the order of names.
 *
 * @param own folders of further entries, such as those that RETRACE_CATALOGUE names
 * @throws CatalogueInvalid naming the file and the key that is wrong
 * @throws CatalogueFolderMissing, CatalogueNameTwice
 */
export async function loadCatalogue(own: readonly string[] = []): Promise<Catalogue> {
  const entries = (await Promise.all([shippedCatalogue, ...own].map(entriesIn))).flat();
  const sorted = entries.toSorted((a, b) => compareText(a.entry.name, b.entry.name));
  const twice = sorted.findIndex(({ entry }, place) => entry.name === sorted[place + 1]?.entry.name);
  const [first, second] = twice === -1 ? [] : sorted.slice(twice, twice + 2);
  if (first !== undefined && second !== undefined)
    throw new CatalogueNameTwice(first.entry.name, first.path, second.path);
  return new Catalogue(sorted.map(({ entry }) => entry));
}

async function entriesIn(
  folder: string,
): Promise<readonly { readonly path: string; readonly entry: CatalogueEntry }[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw new CatalogueFolderMissing(folder, error);
  });
  return Promise.all(
    names
      .filter((name) => name.endsWith('.yaml'))
      .map(async (name) => {
        const path = join(folder, name);
        return { path, entry: parseEntry(name, await readFile(path, 'utf8')) };
      }),
  );
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
