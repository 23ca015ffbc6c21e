import { describe, expect, it } from 'vitest';

import { ciSteps } from './ci-steps.mjs';

const steps = ciSteps('/home');

describe('ciSteps', () => {
  it('builds before it looks at what was built', () => {
    const names = steps.map(({ name }) => name);
    expect(names.indexOf('build')).toBeLessThan(names.indexOf('lint'));
  });

  it('has a name, and so a log, of its own for each step', () => {
    expect(new Set(steps.map(({ name }) => name)).size).toBe(steps.length);
  });

  it('counts tests where their tool is told to write the report', () => {
    const counted = steps.filter(({ report }) => report !== undefined);
    expect(counted.map(({ name }) => name)).toEqual(['vitest', 'vitest on Kafka', 'vitest in a browser', 'pytest']);
    for (const { words, report, read } of counted) {
      expect(words.some((word) => word.endsWith(`=${report}`))).toBe(true);
      expect(read).toBeTypeOf('function');
    }
  });
});
