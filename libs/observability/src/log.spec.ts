import { describe, expect, it } from 'vitest';

import { jsonLog } from './log.js';

function linesOf(say: (log: ReturnType<typeof jsonLog>) => void): readonly Record<string, unknown>[] {
  const lines: string[] = [];
  say(
    jsonLog(
      'training',
      (line) => void lines.push(line),
      () => new Date(0),
    ),
  );
  return lines.map((line) => JSON.parse(line));
}

describe('jsonLog', () => {
  it('writes one line a message, with its fields', () => {
    const lines = linesOf((log) => log.info('started\nanew', { studyId: 's1' }));
    expect(lines).toEqual([
      { time: '1970-01-01T00:00:00.000Z', level: 'info', service: 'training', message: 'started\nanew', studyId: 's1' },
    ]);
  });

  it('tells an error with the stack of what caused it', () => {
    const error = new Error('the trainer died', { cause: new Error('killed') });
    const [line] = linesOf((log) => log.error('gave up', error));
    expect(line).toMatchObject({ level: 'error', error: 'the trainer died' });
    expect(line?.['stack']).toMatch(/the trainer died[\s\S]*caused by Error: killed/);
  });
});
