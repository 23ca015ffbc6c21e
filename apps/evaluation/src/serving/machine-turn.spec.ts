import { ComputeSlots, parseSlots } from '@retrace/jobs';
import { describe, expect, it } from 'vitest';

import { MachineTurn } from './machine-turn.js';

const { signal } = new AbortController();

describe('the turn of a machine', () => {
  it('is shared by jobs that sample, and given back after the last of them', async () => {
    const slot = new ComputeSlots(parseSlots('cpu'));
    const turn = new MachineTurn(slot);
    const seen: string[] = [];
    const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const sampling = [first, second].map(({ promise }, place) =>
      turn.use(signal, async () => {
        seen.push(`sampling ${place}`);
        await promise;
      }),
    );
    await expect.poll(() => seen).toEqual(['sampling 0', 'sampling 1']);
    const training = slot.use(signal, async () => void seen.push('training'));
    first.resolve();
    await sampling[0];
    seen.push('one is done');
    second.resolve();
    await Promise.all([sampling[1], training]);
    expect(seen.slice(2)).toEqual(['one is done', 'training']);
  });

  it('is waited for while others have the machine, and no longer once that is cancelled', async () => {
    const slot = new ComputeSlots(parseSlots('cpu'));
    const turn = new MachineTurn(slot);
    const busy = Promise.withResolvers<void>();
    const training = slot.use(signal, () => busy.promise);
    const cancelling = new AbortController();
    const waiting = turn.use(cancelling.signal, () => Promise.resolve('sampled'));
    cancelling.abort(new Error('cancelled'));
    await expect(waiting).rejects.toThrow('cancelled');
    busy.resolve();
    await training;
    expect(await turn.use(signal, () => Promise.resolve('sampled'))).toBe('sampled');
  });
});
