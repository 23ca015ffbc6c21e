import { PhaseEvent } from '@retrace/contracts';
import { describe, expect, it } from 'vitest';

import { parseWorkerEvent } from './parse-worker-event.js';

const step = {
  event: 'step',
  step: 3,
  steps: 10,
  epoch: 0.5,
  loss: 1.25,
  learningRate: 0.001,
  gradientNorm: 0,
  tokens: 900,
  tokensPerSecond: 80.5,
  secondsLeft: 60,
  residentBytes: 1_000_000,
};

const parse = (fields: unknown): unknown => parseWorkerEvent(JSON.stringify(fields));

describe('parseWorkerEvent', () => {
  it('reads an event by its name', () => {
    expect(parse(step)).toEqual(step);
    expect(parse({ event: 'phase', phase: 'loading' })).toBeInstanceOf(PhaseEvent);
    expect(parse({ event: 'heartbeat', phase: 'loading' })).toMatchObject({ event: 'heartbeat' });
  });

  it('keeps an event that has learnt a new field', () => {
    expect(parse({ ...step, colour: 'blue' })).toMatchObject(step);
  });

  it.each([
    ['text', 'Loading weights'],
    ['half a line', '{"event":"step","st'],
    ['JSON that is no object', 'null'],
    ['an event that we do not know', '{"event":"sang"}'],
    ['a name that every object has', '{"event":"constructor"}'],
    ['a wrong type', JSON.stringify({ ...step, step: 'three' })],
    ['a missing field', '{"event":"checkpoint"}'],
    ['an unknown failure', '{"event":"failed","code":"tired","message":"Zzz."}'],
    ['a loss that is not a number', JSON.stringify(step).replace('1.25', 'NaN')],
  ])('takes %s for no event', (_, line) => {
    expect(parseWorkerEvent(line)).toBeUndefined();
  });
});
