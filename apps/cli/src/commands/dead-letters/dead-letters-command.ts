import type { DeadLetterView } from '@retrace/contracts';
import { Command } from 'commander';

import type { StudiesApi } from '../../api/studies-api.js';
import { findStudy, studyWord } from '../named-study/find-study.js';
import { NoLetterId, NoLettersNamed } from './letter-errors.js';
import { letterTable } from './letter-table.js';
import { letterText } from './letter-text.js';
import { settleLetters } from './settle-letters.js';

/** The most that the server lists at once. */
const MOST = 1000;

/** What a command has from the program that it is one of. */
export interface CommandContext {
  readonly api: () => StudiesApi;
  /** Prints a value as JSON, or as text. */
  readonly print: (value: unknown, text: () => string) => void;
  readonly isVerbose: () => boolean;
}

interface ListOptions {
  readonly service?: string;
  readonly study?: string;
  readonly all?: boolean;
}

/** `retrace dead-letters`: the messages that services could not handle. */
export function deadLettersCommand({ api, print, isVerbose }: CommandContext): Command {
  const command = new Command('dead-letters').description('see, replay or discard messages that could not be handled');
  command
    .command('list')
    .description('list those that wait for a decision, the newest first')
    .option('--service <service>', 'of the service that could not handle them')
    .option('--study <study>', `about this study: ${studyWord}`)
    .option('--all', 'also those that were replayed or discarded')
    .action(async ({ service, study, all }: ListOptions) => {
      const filter = {
        ...(all === true ? {} : { state: 'waiting' as const }),
        ...(service === undefined ? {} : { service }),
        ...(study === undefined ? {} : { studyId: await findStudy(api(), study) }),
      };
      const letters = await api().deadLetters({ ...filter, limit: MOST });
      print(letters, () => (letters.length === 0 ? 'There are no such dead letters.' : letterTable(letters)));
    });
  command
    .command('show')
    .description('show all that is known of one, with its message; with --verbose also the stack of the error')
    .argument('<letter>', 'its id', letterId)
    .action(async (id: string) => {
      const letter = await api().deadLetter(id);
      print(letter, () => letterText(letter, isVerbose()));
    });

  const settle = async (ids: readonly string[], how: (id: string) => Promise<DeadLetterView>): Promise<void> => {
    const { settled, problem } = await settleLetters(ids, how);
    if (settled.length > 0 || problem === undefined) print(settled, () => outcomes(settled));
    if (problem !== undefined) throw problem;
  };
  command
    .command('replay')
    .description('send messages again under their own ids; a study that failed for want of one goes on')
    .argument('[letters...]', 'their ids', letterIds)
    .option('--all', 'all that wait, but for those that could not be read as a message')
    .action(async (named: readonly string[] | undefined, { all }: { readonly all?: boolean }) => {
      if ((named === undefined || named.length === 0) !== (all === true)) throw new NoLettersNamed();
      await settle(all === true ? await waiting(api()) : (named ?? []), (id) => api().replayDeadLetter(id));
    });
  command
    .command('discard')
    .description('settle messages that are not needed; a study that does need one can only be run anew')
    .argument('<letters...>', 'their ids', letterIds)
    .action((ids: readonly string[]) => settle(ids, (id) => api().discardDeadLetter(id)));
  return command;
}

/** Those that can be replayed, in the order in which they were given up. */
async function waiting(api: StudiesApi): Promise<readonly string[]> {
  const letters = await api.deadLetters({ state: 'waiting', limit: MOST });
  return letters
    .filter(({ type }) => type !== undefined)
    .map((letter) => letter.letterId)
    .toReversed();
}

function outcomes(settled: readonly DeadLetterView[]): string {
  return settled.length === 0 ? 'There are no dead letters to replay.' : settled.map(outcome).join('\n');
}

function outcome({ letterId: id, state, type, service }: DeadLetterView): string {
  return state === 'replayed' ? `${id} is replayed: ${type} is sent to ${service} again.` : `${id} is ${state}.`;
}

function letterIds(word: string, before: readonly string[] | undefined): readonly string[] {
  return [...new Set([...(before ?? []), letterId(word)])];
}

function letterId(word: string): string {
  if (!/^[\da-f]{16}$/i.test(word)) throw new NoLetterId(word);
  return word.toLowerCase();
}
