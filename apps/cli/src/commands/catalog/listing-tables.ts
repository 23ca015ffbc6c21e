import type { DatasetStanding } from '@retrace/contracts';
import type { CatalogKind, CatalogListings } from '@retrace/spec-parts';

/** The table of one kind: what fits a narrow terminal stands first. */
export interface ListingTable<Kind extends CatalogKind> {
  readonly description: string;
  readonly head: readonly string[];
  readonly row: (listing: CatalogListings[Kind][number]) => readonly string[];
}

const standings: Readonly<Record<DatasetStanding, string>> = {
  here: 'here',
  'to-download': 'to download',
  missing: 'missing',
};

const count = new Intl.NumberFormat('en-GB');

/** A value of a recipe that is a word or a number. */
function shown(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** How each kind is listed. */
export const listingTables: { readonly [Kind in CatalogKind]: ListingTable<Kind> } = {
  datasets: {
    description: 'see the data sets of the catalogue, and which of them are here',
    head: ['name', 'data', 'role', 'rows', 'licence'],
    row: ({ name, role, rows, standing, licence }) => [
      name,
      standings[standing],
      role,
      rows === undefined ? '' : count.format(rows),
      licence,
    ],
  },
  structures: {
    description: 'see the reasoning structures that specs can name',
    head: ['name', 'steps', 'title'],
    row: ({ name, steps, title }) => [name, steps.map(({ type }) => type).join(' → '), title],
  },
  recipes: {
    description: 'see the ways to train that specs can name',
    head: ['name', 'method', 'epochs', 'rate', 'extends'],
    row: ({ name, recipe, extends: extended }) => [
      name,
      `${recipe['objective'] === 'dpo' ? 'dpo, ' : ''}${shown(recipe['method'] ?? 'lora')}`,
      shown(recipe['epochs']),
      shown(recipe['learningRate']),
      extended ?? '',
    ],
  },
  benchmarks: {
    description: 'see the benchmarks that specs can name, and what is counted on each',
    head: ['name', 'counts', 'items', 'data', 'title'],
    row: ({ name, items, counts, measures, isRated, mayBePrimary, standing, title }) => {
      const counted = [
        ...counts.map(({ of }) => of),
        ...measures.map((measure) => measure.name),
        ...(isRated ? ['rated'] : []),
      ];
      return [
        name,
        `${counted.join(', ')}${mayBePrimary ? ' *' : ''}`,
        items === undefined ? '' : count.format(items),
        standing === undefined ? '' : standings[standing],
        title,
      ];
    },
  },
  backbones: {
    description: 'see the models that specs can name, and which of them are here',
    head: ['name', 'here', 'licence', 'model'],
    row: ({ name, isHere, licence, model }) => [name, isHere ? 'yes' : 'no', licence, model],
  },
};

/** What a reader of a table has to know. */
export const listingNotes: Readonly<Partial<Record<CatalogKind, string>>> = {
  benchmarks: '* a verdict may rest on it',
  backbones: 'One that is not here: `hf download MODEL --local-dir FOLDER/NAME`; `retrace doctor` shows the folder.',
};
