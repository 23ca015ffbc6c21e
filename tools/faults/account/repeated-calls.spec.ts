import { describe, expect, it } from 'vitest';

import { repeatedCalls } from './repeated-calls.js';

const call = (at: number, model = 'adapter', service = 1) => ({ at, service, model, prompt: 'Why?' });

describe('repeatedCalls', () => {
  it('finds none when each is made once, and those of base and teacher once a study', () => {
    const calls = [call(1), ...[1, 2].flatMap((at) => [call(at, 'base'), call(at, 'teacher')])];
    expect(repeatedCalls(calls, 2, [])).toEqual({ avoidable: 0, unavoidable: 0 });
  });

  it('counts what is made again', () => {
    expect(repeatedCalls([call(1), call(2), call(3)], 1, [])).toEqual({ avoidable: 2, unavoidable: 0 });
  });

  it('tells apart what was answered just before its process was killed', () => {
    const killed = { process: 1, from: 5000, to: 5000 };
    expect(repeatedCalls([call(4900), call(9000)], 1, [killed])).toEqual({ avoidable: 0, unavoidable: 1 });
    expect(repeatedCalls([call(3000), call(9000)], 1, [killed])).toEqual({ avoidable: 1, unavoidable: 0 });
    expect(repeatedCalls([call(4900, 'adapter', 2), call(9000)], 1, [killed])).toEqual({
      avoidable: 1,
      unavoidable: 0,
    });
  });
});
