import { describe, expect, it } from 'vitest';

import { modelNameOf, taskNameOf } from './run-names.js';

const created = new Date(0);

describe('taskNameOf', () => {
  it('is the benchmark, and the disguise where there is one', () => {
    expect(taskNameOf({ benchmark: 'nq-open', attack: undefined })).toBe('nq-open');
    expect(taskNameOf({ benchmark: 'xstest', attack: 'rot13' })).toBe('xstest-rot13');
  });
});

describe('modelNameOf', () => {
  it.each([
    ['base', null, 'org/m', 'org/m'],
    ['alttrain', 1, 'org/m', 'org/m-alttrain-seed-1'],
    ['prompt-only', null, 'org/m', 'org/m-prompt-only'],
    ['base', null, undefined, 'retrace/base'],
    ['alttrain', 2, undefined, 'retrace/alttrain-seed-2'],
  ] as const)('calls %s with seed %s of %s %s', (arm, seed, model, name) => {
    expect(modelNameOf({ arm, seed }, { created, ...(model !== undefined && { model }) })).toBe(name);
  });
});
