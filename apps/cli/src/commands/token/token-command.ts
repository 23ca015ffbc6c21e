import { apiRoles, type ApiRole } from '@retrace/contracts';
import { Command, Option } from 'commander';

import type { TokensApi } from '../../api/tokens-api.js';
import { tokenLifetime } from './token-lifetime.js';
import { newTokenText, tokenTable } from './token-text.js';

/** What a command has from the program that it is one of. */
export interface CommandContext {
  readonly api: () => TokensApi;
  /** Prints a value as JSON, or as text. */
  readonly print: (value: unknown, text: () => string) => void;
}

interface CreateOptions {
  readonly name: string;
  readonly role: ApiRole;
  /** In milliseconds. */
  readonly expires?: number;
}

/** `retrace token`: who may ask the API. */
export function tokenCommand({ api, print }: CommandContext): Command {
  const command = new Command('token').description('make, list and revoke tokens of the API');
  command
    .command('create')
    .description('make a token; it is shown this once. The first one has to be an admin')
    .requiredOption('--name <name>', 'for whom or what it is')
    .addOption(
      new Option('--role <role>', 'read: look; run: also start, cancel, review; admin: also tokens, webhooks, pruning')
        .choices(apiRoles)
        .makeOptionMandatory(),
    )
    .option('--expires <time>', 'after how long it is not good any more: 12h, 90d, 4w', tokenLifetime)
    .action(async ({ name, role, expires }: CreateOptions) => {
      const expiresAt = expires === undefined ? {} : { expiresAt: new Date(Date.now() + expires).toISOString() };
      const created = await api().create({ name, role, ...expiresAt });
      print(created, () => newTokenText(created));
    });
  command
    .command('list')
    .description('list them, the newest first, without what is secret')
    .action(async () => {
      const tokens = await api().list();
      print(tokens, () => tokenTable(tokens, new Date()));
    });
  command
    .command('revoke')
    .description('have a token serve nobody any more, at once; browsers that signed in with it are signed out')
    .argument('<token>', 'its id, as `retrace token list` has it, or the token')
    .action(async (word: string) => {
      const id = idOf(word);
      await api().revoke(id);
      print({ id, revoked: true }, () => `${id} is revoked.`);
    });
  return command;
}

/** A token begins with its id, so that whoever has one can revoke it. */
function idOf(word: string): string {
  return /^rt_([\da-f]{8})(?:_|$)/.exec(word)?.[1] ?? word;
}
