import { describe, expect, it } from 'vitest';

import { hasPassed, resultTable, type ScenarioResult } from './result-table.js';

const result: ScenarioResult = {
  scenario: 'kill',
  studies: 8,
  completed: 8,
  faults: 40,
  samplesExact: true,
  reportEqual: true,
  messagesAccounted: true,
  repeated: { avoidable: 0, unavoidable: 3 },
  teacherCalls: 64,
  repeatedTeaching: { avoidable: 0, unavoidable: 0 },
  seconds: 61.4,
  problems: [],
};

describe('resultTable', () => {
  it('tells what was broken and what held', () => {
    expect(resultTable([result]).split('\n')[1]).toBe(
      'kill      8        40      8 of 8     exact    equal   all       0 (and 3 after a kill or freeze)  0 of 64                 61',
    );
  });

  it('says beneath what was wrong', () => {
    const wrong = { ...result, reportEqual: false, problems: ['arms[0].rate differs'] };
    expect(resultTable([wrong])).toContain('DIFFERS');
    expect(resultTable([wrong])).toMatch(/What was wrong:\n {2}kill: arms\[0\]\.rate differs$/);
    expect([hasPassed(result), hasPassed(wrong)]).toEqual([true, false]);
  });
});
