import { readFile } from 'node:fs/promises';

import { RetraceError } from '@retrace/observability';
import { SpecInvalid, StructureUnknown } from '@retrace/study';
import { describe, expect, it } from 'vitest';

import { aFailedStudy } from '../../../test/builders/study-view.js';
import { endOf, runRetrace } from '../../../test/run-retrace.js';
import { ApiForeign, ApiRefused, ApiUnreachable } from '../../api/api-errors.js';
import { SpecUnreadable, StudyCancelled, StudyFailed, StudyLeftRunning } from '../study-errors.js';
import { exitCodeOf, exitMeanings } from './exit-codes.js';

describe('exitCodeOf', () => {
  it.each([
    [new Error('a bug'), 1],
    [new RetraceError('disk-full', 'The disk is full.', true), 1],
    [new ApiRefused(500, 'It failed.'), 1],
    [new ApiRefused(409, 'It is too late.'), 1],
    [new SpecInvalid('a.yaml', []), 3],
    [new StructureUnknown('altrain', []), 3],
    [new SpecUnreadable('a.yaml', undefined), 3],
    [new ApiRefused(422, 'It is not valid.'), 3],
    [new ApiRefused(404, 'There is none.'), 4],
    [new ApiUnreachable('http://127.0.0.1:1', undefined), 5],
    [new ApiForeign('http://127.0.0.1:1', undefined), 5],
    [new StudyFailed(aFailedStudy()), 6],
    [new StudyCancelled(aFailedStudy()), 6],
    [new ApiRefused(401, 'Who are you?'), 8],
    [new ApiRefused(403, 'You may not.'), 8],
    [new StudyLeftRunning(aFailedStudy(), 'a.yaml'), 130],
  ])('ends for %s with %i', (error, code) => {
    expect(exitCodeOf(error)).toBe(code);
  });

  it('ends with 2 for words that are not understood, and well after help', async () => {
    for (const words of [
      ['statsu'],
      ['status', '--jsn'],
      ['run'],
      ['status', '--url', 'nonsense'],
      ['plan', 'a', 'b'],
    ]) {
      expect(endOf(await runRetrace(words))).toBe(2);
    }
    for (const words of [['--help'], ['help', 'run'], ['run', '--help']]) {
      expect(endOf(await runRetrace(words))).toBe(0);
    }
  });
});

describe('retrace help exit-codes', () => {
  it('shows what the documentation has', async () => {
    const { out } = await runRetrace(['help', 'exit-codes']);
    const readme = await readFile(new URL('../../../README.md', import.meta.url), 'utf8');
    for (const [code, meaning] of Object.entries(exitMeanings)) {
      expect(out).toMatch(new RegExp(`^${code} +${meaning}$`, 'm'));
      expect(readme).toMatch(new RegExp(`^\\| ${code} +\\| ${meaning} *\\|$`, 'm'));
    }
  });
});
