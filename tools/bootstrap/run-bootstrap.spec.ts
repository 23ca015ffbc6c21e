import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { tellProblem } from './run-bootstrap.mjs';
import { SetUpProblem } from './set-up-problem.mjs';

let told: unknown[];

beforeEach(() => {
  told = [];
  vi.spyOn(console, 'error').mockImplementation((line) => void told.push(line));
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('tellProblem', () => {
  it('says in one line what a person can do about, and ends with its exit code', () => {
    expect(tellProblem(new SetUpProblem('No Python.'))).toBe(1);
    expect(tellProblem(new SetUpProblem('Interrupted.', { exitCode: 130 }))).toBe(130);
    expect(told).toEqual(['Error: No Python.', 'Error: Interrupted.']);
  });

  it('shows the details below', () => {
    tellProblem(new SetUpProblem('uv failed.', { details: '  no route' }));
    expect(told).toEqual(['Error: uv failed.', '  no route']);
  });

  it('says of what it does not know that it is a bug, and how to see more', () => {
    expect(tellProblem(new TypeError('x is not a function'))).toBe(70);
    expect(told).toEqual(['Error: TypeError: x is not a function', 'This is a bug in set-up; --verbose shows where.']);
  });

  it('shows the whole error with --verbose', () => {
    const error = new TypeError('x is not a function');
    vi.spyOn(process, 'argv', 'get').mockReturnValue(['node', 'start.mjs', '--verbose']);
    tellProblem(error);
    expect(told).toEqual(['Error: TypeError: x is not a function', error]);
  });
});
