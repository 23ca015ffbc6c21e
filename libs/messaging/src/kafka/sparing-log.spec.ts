import { jsonLog } from '@retrace/observability';
import { expect, it } from 'vitest';

import { sparingLog } from './sparing-log.js';

it('tells the same trouble once a minute, and another at once', () => {
  const lines: string[] = [];
  let now = 0;
  const log = sparingLog(
    jsonLog('test', (line) => void lines.push(line)),
    () => now,
  );
  const toldAt = (seconds: number, message: string): number => {
    now = seconds * 1000;
    lines.splice(0);
    log.warn('no connection', new Error(message), { part: 'BrokerPool' });
    return lines.length;
  };
  expect(toldAt(0, 'refused')).toBe(1);
  expect(toldAt(1, 'refused')).toBe(0);
  expect(toldAt(2, 'reset')).toBe(1);
  expect(toldAt(59, 'refused')).toBe(0);
  expect(toldAt(60, 'refused')).toBe(1);
  expect(toldAt(61, 'reset')).toBe(0);
});
