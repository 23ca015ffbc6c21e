import { describe, expect, it } from 'vitest';

import { CommandLineInvalid, parseCommandLine } from './command-line.js';

const command = 'npm start';

describe('parseCommandLine', () => {
  it('leaves the study open, starts none anew and stays, when nothing is said', () => {
    expect(parseCommandLine([], command)).toStrictEqual({ anew: false, exit: false, verbose: false });
  });

  it('takes a spec and flags in any order', () => {
    const all = { spec: 'mine.yaml', anew: true, exit: true, verbose: true };
    expect(parseCommandLine(['mine.yaml', '--exit', '--new', '--verbose'], command)).toEqual(all);
    expect(parseCommandLine(['--verbose', '--new', 'mine.yaml', '--exit'], command)).toEqual(all);
  });

  it.each([
    ['an option that is not known', ['--exti'], "Unknown option '--exti'. Usage:"],
    ['a value for a flag', ['--exit=now'], "Option '--exit' does not take an argument. Usage:"],
    ['two specs', ['a.yaml', 'b.yaml'], 'One study at a time: found a.yaml and b.yaml. Usage:'],
  ])('refuses %s and shows what can be said', (_, words, problem) => {
    const parsing = (): unknown => parseCommandLine(words, command);
    expect(parsing).toThrow(CommandLineInvalid);
    expect(parsing).toThrow(`${problem} npm start -- [SPEC] [--exit] [--new] [--verbose]`);
  });
});
