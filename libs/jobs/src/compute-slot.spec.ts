import { describe, expect, it } from 'vitest';

import { ComputeSlot } from './compute-slot.js';

const never = new AbortController().signal;

function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { opened: promise, open: resolve };
}

describe('ComputeSlot', () => {
  it('lets the next in line work only when a place is free', async () => {
    const slot = new ComputeSlot(1);
    const order: string[] = [];
    const first = gate();
    const works = [
      slot.use(never, async () => {
        order.push('first starts');
        await first.opened;
        order.push('first ends');
      }),
      slot.use(never, async () => void order.push('second')),
      slot.use(never, async () => void order.push('third')),
    ];
    first.open();
    await Promise.all(works);
    expect(order).toEqual(['first starts', 'first ends', 'second', 'third']);
  });

  it('frees the place of work that failed', async () => {
    const slot = new ComputeSlot(1);
    await expect(slot.use(never, () => Promise.reject(new Error('broke')))).rejects.toThrow('broke');
    await expect(slot.use(never, async () => 'done')).resolves.toBe('done');
  });

  it('lets work that is aborted leave the line, and serves those behind it', async () => {
    const slot = new ComputeSlot(1);
    const first = gate();
    const leaving = new AbortController();
    const working = slot.use(never, () => first.opened);
    const left = slot.use(leaving.signal, async () => 'must not run');
    const behind = slot.use(never, async () => 'served');
    leaving.abort(new Error('cancelled'));
    await expect(left).rejects.toThrow('cancelled');
    first.open();
    await working;
    await expect(behind).resolves.toBe('served');
  });
});
