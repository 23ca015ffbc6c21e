import { describe, expect, it, vi } from 'vitest';

import { gathered } from './gathered.js';

describe('gathered', () => {
  it('makes one statement of what is asked for at about the same time, and gives each its own result', async () => {
    const statement = vi.fn(async (inputs: readonly number[]) => inputs.map((input) => input * 2));
    const twice = gathered(statement);
    expect(await Promise.all([twice(1), twice(2), twice(2)])).toEqual([2, 4, 4]);
    expect(statement.mock.calls).toEqual([[[1, 2, 2]]]);
  });

  it('remembers nothing: what is asked for again is asked of the database again', async () => {
    let rows = 0;
    const count = gathered(async (inputs: readonly string[]) => inputs.map(() => (rows += 1)));
    expect([await count('a'), await count('a')]).toEqual([1, 2]);
  });

  it('fails for all when the statement fails', async () => {
    const insert = gathered(async (): Promise<readonly never[]> => {
      throw new Error('the database is away');
    });
    const settled = await Promise.allSettled([insert(1), insert(2)]);
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
