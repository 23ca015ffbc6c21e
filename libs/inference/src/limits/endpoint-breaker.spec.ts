import { describe, expect, it } from 'vitest';

import { ModelEndpointDown, ModelFailed, ModelRefused } from '../chat/model-errors.js';
import { EndpointBreaker } from './endpoint-breaker.js';

const down = new ModelFailed('http://here', 'Oops', undefined);
const quick = { failures: 3, firstPauseMs: 1, patienceMs: 60_000 };

async function failTimes(breaker: EndpointBreaker, times: number, error: Error = down): Promise<void> {
  for (let time = 0; time < times; time += 1) await breaker.run(() => Promise.reject(error)).catch(() => undefined);
}

describe('EndpointBreaker', () => {
  it('asks for one thing after many failures, and for the rest once that was answered', async () => {
    const breaker = new EndpointBreaker('http://here', quick);
    await failTimes(breaker, 3);
    const seen: string[] = [];
    const call = async (): Promise<string> => {
      seen.push('begins');
      await new Promise((later) => setTimeout(later, 20));
      seen.push('ends');
      return 'answered';
    };
    const asked = [1, 2, 3, 4, 5].map(() => breaker.run(call));
    expect(await Promise.all(asked)).toEqual(Array.from({ length: 5 }, () => 'answered'));
    expect(seen.slice(0, 6)).toEqual(['begins', 'ends', 'begins', 'begins', 'begins', 'begins']);
  });

  it('takes no refusal for a failure', async () => {
    const breaker = new EndpointBreaker('http://here', quick);
    await failTimes(breaker, 20, new ModelRefused('http://here', 400, 'Filtered', undefined));
    expect(await breaker.run(() => Promise.resolve('answered'))).toBe('answered');
  });

  it('gives an endpoint up that stays down, and says why', async () => {
    const breaker = new EndpointBreaker('http://here', { failures: 2, firstPauseMs: 60_000, patienceMs: 300 });
    await failTimes(breaker, 2);
    const asked = breaker.run(() => Promise.resolve('answered'));
    await expect(asked).rejects.toThrow(ModelEndpointDown);
    await expect(asked).rejects.toThrow(/http:\/\/here .* failed: Oops/);
  });

  it('ends with the reason of an abort while it waits', async () => {
    const breaker = new EndpointBreaker('http://here', { ...quick, firstPauseMs: 60_000 });
    await failTimes(breaker, 3);
    const reason = new Error('The study was cancelled.');
    const abort = new AbortController();
    const asked = breaker.run(() => Promise.resolve('answered'), abort.signal);
    abort.abort(reason);
    await expect(asked).rejects.toBe(reason);
  });

  it('ends with the reason of an abort while another call is the probe, however long that takes', async () => {
    const breaker = new EndpointBreaker('http://here', quick);
    await failTimes(breaker, 3);
    const slow = Promise.withResolvers<string>();
    const began = Promise.withResolvers<void>();
    const probe = breaker.run(() => {
      began.resolve();
      return slow.promise;
    });
    await began.promise;
    const reason = new Error('The study was cancelled.');
    const abort = new AbortController();
    const waiting = breaker.run(() => Promise.resolve('answered'), abort.signal);
    abort.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    slow.resolve('answered');
    expect(await probe).toBe('answered');
  });
});
