import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { projectFolder, retraceHome, trainerFolder } from './project-paths.mjs';

describe('the paths of the project', () => {
  it('are found from where set-up lies', () => {
    expect(existsSync(join(projectFolder, 'package-lock.json'))).toBe(true);
    expect(existsSync(join(trainerFolder, 'pyproject.toml'))).toBe(true);
  });
});

describe('retraceHome', () => {
  it('is .retrace in the project when nobody names another', () => {
    expect(retraceHome({})).toBe(join(projectFolder, '.retrace'));
    expect(retraceHome({ RETRACE_HOME: '' })).toBe(join(projectFolder, '.retrace'));
  });

  it('is what RETRACE_HOME says, seen from the project wherever it is started', () => {
    expect(retraceHome({ RETRACE_HOME: '/srv/retrace' })).toBe('/srv/retrace');
    expect(retraceHome({ RETRACE_HOME: '../beside/' })).toBe(join(projectFolder, '../beside'));
  });
});
