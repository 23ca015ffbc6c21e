import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { setUp } from './set-up.mjs';

let lines: string;

beforeEach(() => {
  lines = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    lines += String(line);
    return true;
  });
});

afterEach(() => vi.restoreAllMocks());

const NAMES = ['packages', 'Python', 'model'];

/** Steps that note what they make in `made`. */
function steps({ current = [], failing, made }: { current?: string[]; failing?: string; made: string[] }) {
  return NAMES.map((name) => ({
    name,
    isCurrent: () => current.includes(name),
    make: async (home: string) => {
      await Promise.resolve();
      if (name === failing) throw new Error(`no ${name}`);
      made.push(`${home}/${name}`);
      return `made ${name}`;
    },
  }));
}

describe('setUp', () => {
  it('makes one thing after the other, and says what it did', async () => {
    const made: string[] = [];
    await setUp('/home', steps({ made }));
    expect(made).toEqual(['/home/packages', '/home/Python', '/home/model']);
    expect(lines.match(/made \w+/g)).toEqual(['made packages', 'made Python', 'made model']);
  });

  it('leaves alone what is up to date', async () => {
    const made: string[] = [];
    await setUp('/home', steps({ made, current: ['packages', 'model'] }));
    expect(made).toEqual(['/home/Python']);
    expect(lines.match(/made \w+|up to date/g)).toEqual(['up to date', 'made Python', 'up to date']);
  });

  it('makes nothing after what failed', async () => {
    const made: string[] = [];
    await expect(setUp('/home', steps({ made, failing: 'Python' }))).rejects.toThrow('no Python');
    expect(made).toEqual(['/home/packages']);
  });
});
