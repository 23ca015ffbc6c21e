import { describe, expect, it } from 'vitest';

import { recordingScreen } from '../../../test/recording-screen.js';
import { makeProgram } from '../program.js';
import { candidatesFor, type Candidates } from './candidates.js';

const program = makeProgram(recordingScreen());

/** What may stand at the end of a line, the last word of which may be begun. */
function at(line: string): Candidates {
  const words = line.split(' ');
  return candidatesFor(program, words.slice(0, -1), words.at(-1) ?? '');
}

function wordsAt(line: string): readonly string[] {
  const found = at(line);
  return found.kind === 'words' ? found.words : [];
}

describe('candidatesFor', () => {
  it('has the commands, and those within a command, but none that is hidden', () => {
    expect(wordsAt('')).toEqual(expect.arrayContaining(['run', 'status', 'doctor', 'completion', 'help']));
    expect(wordsAt('')).not.toContain('__complete');
    expect(wordsAt('dead-letters ')).toEqual(expect.arrayContaining(['list', 'show', 'replay', 'discard']));
  });

  it('has the options of a command and of the program', () => {
    expect(wordsAt('report --')).toEqual(expect.arrayContaining(['--to', '--open', '--url', '--json']));
    expect(wordsAt('report --')).not.toContain('--new');
  });

  it.each(['status ', 'logs -f ', '--url http://a status ', 'report --json ', 'logs --last 5 '])(
    'has studies after "%s"',
    (line) => expect(at(line)).toEqual({ kind: 'names', of: 'studies' }),
  );

  it.each([
    ['init --structure ', 'structures'],
    ['init x.yaml --backbone ', 'backbones'],
    ['datasets show ', 'datasets'],
    ['recipes show ', 'recipes'],
    ['evaluate --benchmark ', 'benchmarks'],
    ['dead-letters list --study ', 'studies'],
  ])('has names after "%s"', (line, of) => expect(at(line)).toEqual({ kind: 'names', of }));

  it.each(['run ', 'validate a.yaml ', 'plan ', 'report x --to ', 'structure label --structure '])(
    'has files after "%s"',
    (line) => expect(at(line)).toEqual({ kind: 'files' }),
  );

  it('has the choices of an argument, and nothing after the last', () => {
    expect(wordsAt('completion ')).toEqual(['bash', 'zsh', 'fish']);
    expect(at('cancel x ')).toEqual({ kind: 'words', words: [] });
    expect(at('cancel --url ')).toEqual({ kind: 'words', words: [] });
  });
});
