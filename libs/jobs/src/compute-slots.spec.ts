import { setTimeout } from 'node:timers/promises';

import { describe, expect, it } from 'vitest';

import { ComputeSlots } from './compute-slots.js';
import { parseSlots } from './slots.js';

const never = new AbortController().signal;

function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { opened: promise, open: resolve };
}

describe('ComputeSlots', () => {
  it('lets the next in line work only when a place is free', async () => {
    const slots = new ComputeSlots(parseSlots('cpu'));
    const order: string[] = [];
    const first = gate();
    const works = [
      slots.use(never, async () => {
        order.push('first starts');
        await first.opened;
        order.push('first ends');
      }),
      slots.use(never, async () => void order.push('second')),
      slots.use(never, async () => void order.push('third')),
    ];
    first.open();
    await Promise.all(works);
    expect(order).toEqual(['first starts', 'first ends', 'second', 'third']);
  });

  it('frees the place of work that failed', async () => {
    const slots = new ComputeSlots(parseSlots('cpu'));
    await expect(slots.use(never, () => Promise.reject(new Error('broke')))).rejects.toThrow('broke');
    await expect(slots.use(never, async () => 'done')).resolves.toBe('done');
  });

  it('lets work that is aborted leave the line, and serves those behind it', async () => {
    const slots = new ComputeSlots(parseSlots('cpu'));
    const first = gate();
    const leaving = new AbortController();
    const working = slots.use(never, () => first.opened);
    const left = slots.use(leaving.signal, async () => 'must not run');
    const behind = slots.use(never, async () => 'served');
    leaving.abort(new Error('cancelled'));
    await expect(left).rejects.toThrow('cancelled');
    first.open();
    await working;
    await expect(behind).resolves.toBe('served');
  });

  it('gives each piece of work a slot that nobody else has, and that it has had back', async () => {
    const slots = new ComputeSlots(parseSlots('gpu:0,1'));
    const held = new Set<string>();
    const used: string[] = [];
    const works = Array.from({ length: 8 }, () =>
      slots.use(never, async ({ name }) => {
        expect(held).not.toContain(name);
        held.add(name);
        used.push(name);
        await setTimeout(2);
        held.delete(name);
      }),
    );
    await Promise.all(works);
    expect(used.slice(0, 2)).toEqual(['gpu:0', 'gpu:1']);
    expect(used).toHaveLength(8);
  });
});
