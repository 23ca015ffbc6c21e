import { describe, expect, it } from 'vitest';

import { SharedUses, type Opened } from './shared-uses.js';

const { signal } = new AbortController();

/** Something that notes what becomes of it. */
function noted(slowly: Promise<void> = Promise.resolve()) {
  const seen: string[] = [];
  const open = async (abandoned: AbortSignal): Promise<Opened<string>> => {
    seen.push('opening');
    await slowly;
    abandoned.throwIfAborted();
    const close = async (ending: string): Promise<void> => {
      seen.push(`closing ${ending}`);
      await Promise.resolve();
      seen.push('closed');
    };
    return { value: 'it', close };
  };
  return { seen, open };
}

describe('something that several use', () => {
  it('is opened once, and closed after the last of those that use it at the same time', async () => {
    const { seen, open } = noted();
    const uses = new SharedUses<string>();
    const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const using = [first, second].map(({ promise }, place) =>
      uses.use('key', open, signal, async (value) => {
        seen.push(`${value} used by ${place}`);
        await promise;
      }),
    );
    first.resolve();
    await using[0];
    expect(seen).toEqual(['opening', 'it used by 0', 'it used by 1']);
    second.resolve();
    await using[1];
    expect(seen.slice(3)).toEqual(['closing well', 'closed']);
  });

  it('is apart from what has another key', async () => {
    const { seen, open } = noted();
    const uses = new SharedUses<string>();
    const both = ['one', 'other'].map((key) => uses.use(key, open, signal, () => Promise.resolve()));
    await Promise.all(both);
    expect(seen.filter((what) => what === 'opening')).toHaveLength(2);
  });

  it('is opened anew for one who comes while it is closed, and not before that is done', async () => {
    const { seen, open } = noted();
    const uses = new SharedUses<string>();
    const first = uses.use('key', open, signal, () => Promise.resolve());
    while (!seen.includes('closing well')) await Promise.resolve();
    await Promise.all([first, uses.use('key', open, signal, () => Promise.resolve())]);
    expect(seen).toEqual(['opening', 'closing well', 'closed', 'opening', 'closing well', 'closed']);
  });

  it('tells when the last use of it failed, and fails that use alone', async () => {
    const { seen, open } = noted();
    const uses = new SharedUses<string>();
    const failed = uses.use('key', open, signal, () => Promise.reject(new Error('no room')));
    await expect(failed).rejects.toThrow('no room');
    expect(seen).toContain('closing failed');
  });

  it('stays for those who wait on when one leaves before it is open', async () => {
    const slow = Promise.withResolvers<void>();
    const { seen, open } = noted(slow.promise);
    const uses = new SharedUses<string>();
    const leaving = new AbortController();
    const patient = uses.use('key', open, signal, (value) => Promise.resolve(value));
    const impatient = uses.use('key', open, leaving.signal, (value) => Promise.resolve(value));
    leaving.abort(new Error('cancelled'));
    await expect(impatient).rejects.toThrow('cancelled');
    slow.resolve();
    expect(await patient).toBe('it');
    expect(seen).toEqual(['opening', 'closing well', 'closed']);
  });

  it('is no longer opened when all who wait for it have left', async () => {
    const uses = new SharedUses<string>();
    const leaving = new AbortController();
    const untilAbandoned = (abandoned: AbortSignal): Promise<never> =>
      new Promise((_, refused) => abandoned.addEventListener('abort', () => refused(new Error('abandoned'))));
    const left = uses.use('key', untilAbandoned, leaving.signal, () => Promise.resolve());
    await Promise.resolve();
    leaving.abort(new Error('cancelled'));
    await expect(left).rejects.toThrow('cancelled');
  });

  it('tells all who wait why it can not be opened, and is tried anew for the next', async () => {
    const uses = new SharedUses<string>();
    const refuse = (): Promise<never> => Promise.reject(new Error('no such thing'));
    const both = [1, 2].map(() => uses.use('key', refuse, signal, () => Promise.resolve()));
    for (const one of both) await expect(one).rejects.toThrow('no such thing');
    expect(await uses.use('key', noted().open, signal, (value) => Promise.resolve(value))).toBe('it');
  });
});
