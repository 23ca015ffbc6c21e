import { BadRequestException, ForbiddenException, NotFoundException, UnauthorizedException } from '@nestjs/common';
import { RetraceError } from '@retrace/observability';
import { SpecInvalid } from '@retrace/study';
import { describe, expect, it } from 'vitest';

import { IdInvalid } from '../valid-id.js';
import { InputInvalid } from '../valid-input.js';
import { problemOf } from './problem-of.js';

class Refused extends RetraceError {
  constructor(code: string) {
    super(code, 'It can not be done. Do something else.', false);
  }
}

describe('problemOf', () => {
  it('has the members of RFC 9457, the code, and the text for older clients', () => {
    expect(problemOf(new Refused('study-not-found'))).toEqual({
      type: 'about:blank',
      title: 'Not Found',
      status: 404,
      detail: 'It can not be done. Do something else.',
      code: 'study-not-found',
      message: 'It can not be done. Do something else.',
    });
  });

  it.each([
    ['study-state-conflict', 409],
    ['study-revision-stale', 412],
    ['edit-invalid', 422],
    ['backbone-unknown', 422],
    ['postgres-not-started', 500],
  ])('tells the code %s by status %i', (code, status) => {
    expect(problemOf(new Refused(code))).toMatchObject({ code, status });
  });

  it.each([
    [new UnauthorizedException('Sign in.'), 401, 'Unauthorized'],
    [new ForbiddenException('Ask an admin.'), 403, 'Forbidden'],
    [new BadRequestException('So not.'), 400, 'Bad Request'],
  ])("tells Nest's own: %s", (error, status, title) => {
    expect(problemOf(error)).toMatchObject({ status, title, code: `http-${status}`, detail: error.message });
  });

  it('names every problem of a spec with its path and line', () => {
    const problems = [
      { path: 'arms[1]', expected: 'must be a known arm', found: "'altrain'", line: 4 },
      { path: '', expected: 'must be a mapping' },
    ];
    const { status, errors } = problemOf(new SpecInvalid('mine.yaml', problems));
    expect(status).toBe(422);
    expect(errors).toEqual([
      { path: 'arms[1]', message: "must be a known arm, found 'altrain'", line: 4 },
      { path: '', message: 'must be a mapping' },
    ]);
  });

  it('names every field of an input that is wrong', () => {
    const errors = [
      { path: 'limit', message: 'must not be greater than 1000' },
      { path: 'of', message: 'is not a known key; known are: limit' },
    ];
    const problem = problemOf(new InputInvalid(errors));
    expect(problem).toMatchObject({ status: 400, code: 'input-invalid', errors });
    expect(problem.detail).toBe('limit must not be greater than 1000; of is not a known key; known are: limit');
  });

  it.each([
    ['nonsense', '"nonsense" is no id.'],
    ['a\nb', '"a\\nb" is no id.'],
    ['x'.repeat(5000), `"${'x'.repeat(60)}…" is no id.`],
  ])('says in one line that a word is no id', (word, words) => {
    const { status, code, detail } = problemOf(new IdInvalid(word));
    expect([status, code]).toEqual([400, 'id-invalid']);
    expect(detail).toBe(`${words} An id is a UUID: the API's lists, such as /api/studies, tell them.`);
  });

  it('says where the routes are told when there is no such route', () => {
    const { code, detail } = problemOf(new NotFoundException('Cannot GET /api/studdies?limit=1'));
    expect(code).toBe('http-404');
    expect(detail).toBe('There is no GET /api/studdies. What there is tells /api/openapi.json.');
  });

  it('says of a fault that it is one', () => {
    expect(problemOf(new Error('disk full'))).toMatchObject({
      status: 500,
      code: 'internal',
      detail: 'The server failed: disk full',
    });
  });
});
