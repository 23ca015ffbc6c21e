import type { Argument, Command, Option } from 'commander';

/** What may stand at a place of a command line. */
export type Candidates =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** The shell knows its files best. */
  | { readonly kind: 'files' }
  /** Names of something, which somebody has to be asked for. */
  | { readonly kind: 'names'; readonly of: NamedThing };

/** Things whose names can be completed. */
export type NamedThing = 'studies' | 'datasets' | 'structures' | 'recipes' | 'benchmarks' | 'backbones';

const nothing: Candidates = { kind: 'words', words: [] };

/** Things by what options and arguments call them. */
const thingOf: Readonly<Record<string, NamedThing>> = {
  study: 'studies',
  backbone: 'backbones',
  structure: 'structures',
  recipe: 'recipes',
  benchmark: 'benchmarks',
};

const files: readonly string[] = ['a', 'b', 'base', 'data', 'file', 'folder', 'samples', 'spec', 'specs', 'to'];

/**
 * What may stand where a line is completed, by the program's own commands.
 *
 * @param words those before it, without the program's name
 * @param begun what of the word is there
 */
export function candidatesFor(program: Command, words: readonly string[], begun: string): Candidates {
  let command = program;
  let given = 0;
  let waiting: Option | undefined;
  for (const word of words) {
    if (waiting !== undefined) waiting = undefined;
    else if (word.startsWith('-')) waiting = optionTaking(word, command);
    else {
      const child: Command | undefined = given === 0 ? childOf(command, word) : undefined;
      if (child === undefined) given += 1;
      else command = child;
    }
  }
  if (waiting !== undefined) return valuesOf(waiting, command);
  if (begun.startsWith('-')) return { kind: 'words', words: optionsOf(command).flatMap(({ long }) => long ?? []) };
  const children = given === 0 ? namesOfChildren(command) : [];
  return children.length > 0 ? { kind: 'words', words: children } : argumentAt(command, given);
}

/** The option that a word names, where it still waits for its value. */
function optionTaking(word: string, command: Command): Option | undefined {
  return optionsOf(command).find(
    (option) => [option.short, option.long].includes(word) && (option.required || option.optional),
  );
}

/** A command's own options and those of the programs that it is part of. */
function optionsOf(command: Command): readonly Option[] {
  const own = [...command.options, ...(command.parent === null ? [] : optionsOf(command.parent))];
  return own.filter(({ hidden }) => !hidden);
}

function childOf(command: Command, word: string): Command | undefined {
  return command.commands.find((child) => child.name() === word || child.aliases().includes(word));
}

function namesOfChildren(command: Command): readonly string[] {
  return command
    .createHelp()
    .visibleCommands(command)
    .map((child) => child.name());
}

function valuesOf(option: Option, command: Command): Candidates {
  if (option.argChoices !== undefined) return { kind: 'words', words: option.argChoices };
  const name = option.attributeName();
  // `structure label --structure` takes a file, and `init --structure` a name.
  if (option.flags.includes('<file>') || option.flags.includes('<folder>')) return { kind: 'files' };
  return candidatesOf(name, command);
}

function argumentAt(command: Command, place: number): Candidates {
  const all = command.registeredArguments;
  const last = all.at(-1);
  const argument: Argument | undefined = all[place] ?? (last?.variadic === true ? last : undefined);
  if (argument === undefined) return nothing;
  if (argument.argChoices !== undefined) return { kind: 'words', words: argument.argChoices };
  return candidatesOf(argument.name(), command);
}

function candidatesOf(name: string, command: Command): Candidates {
  const thing = name === 'name' ? thingOfCatalog(command) : thingOf[name];
  if (thing !== undefined) return { kind: 'names', of: thing };
  return files.includes(name) ? { kind: 'files' } : nothing;
}

/** `retrace datasets show NAME` takes a name of what its parent is called. */
function thingOfCatalog({ parent }: Command): NamedThing | undefined {
  const name = parent?.name();
  const things: readonly NamedThing[] = ['datasets', 'structures', 'recipes', 'benchmarks', 'backbones'];
  return things.find((thing) => thing === name);
}
