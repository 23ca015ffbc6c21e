import { catalogOf, type CatalogKind, type CatalogListings } from '@retrace/spec-parts';
import { Command } from 'commander';
import { stringify } from 'yaml';

import { fetchCatalog } from '../../api/catalog-listings.js';
import { plainTable } from '../../terminal/plain-table.js';
import { widthOf } from '../../terminal/screen.js';
import { wrapWords } from '../../terminal/wrap-words.js';
import type { CommandContext } from '../command-context.js';
import { catalogPlaces } from '../machine.js';
import { CatalogNameNotFound } from './catalog-errors.js';
import { listingNotes, listingTables, type ListingTable } from './listing-tables.js';

type CatalogContext = Pick<CommandContext, 'requests' | 'print' | 'screen'>;

interface CatalogOptions {
  readonly remote?: boolean;
}

/** `retrace datasets`, `structures`, `recipes`, `benchmarks` and `backbones`: what specs can name. */
export function catalogCommands(context: CatalogContext): readonly Command[] {
  return [
    catalogCommand('datasets', listingTables.datasets, context),
    catalogCommand('structures', listingTables.structures, context),
    catalogCommand('recipes', listingTables.recipes, context),
    catalogCommand('benchmarks', listingTables.benchmarks, context),
    catalogCommand('backbones', listingTables.backbones, context),
  ];
}

function catalogCommand<Kind extends CatalogKind>(
  kind: Kind,
  { description, head, row }: ListingTable<Kind>,
  context: CatalogContext,
): Command {
  const { requests, print, screen } = context;
  const remote = ['--remote', 'ask the server; without it, what is on this machine is told'] as const;
  const listings = (options: CatalogOptions): Promise<CatalogListings[Kind]> =>
    options.remote === true ? fetchCatalog[kind](requests()) : catalogOf[kind](catalogPlaces());
  const command = new Command(kind).description(description);
  command
    .command('list', { isDefault: true })
    .description('list them')
    .option(...remote)
    .action(async (options: CatalogOptions) => {
      const listed = await listings(options);
      print(listed, () => {
        const table = plainTable(head, listed.map(row), widthOf(screen));
        const note = listingNotes[kind];
        return note === undefined ? table : `${table}\n\n${wrapWords(note, widthOf(screen))}`;
      });
    });
  command
    .command('show')
    .description('show all that is known of one')
    .argument('<name>', 'its name')
    .option(...remote)
    .action(async (name: string, options: CatalogOptions) => {
      const listed = await listings(options);
      const found = listed.find((listing) => listing.name === name);
      if (found === undefined)
        throw new CatalogNameNotFound(
          kind,
          name,
          listed.map((listing) => listing.name),
        );
      print(found, () => stringify(found, { lineWidth: Math.min(widthOf(screen), 100) }).trimEnd());
    });
  return command;
}
