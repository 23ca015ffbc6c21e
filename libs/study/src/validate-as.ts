import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';

import { SpecInvalid, type SpecSubject } from './spec-problem.js';
import { validationProblems } from './validation-problems.js';
import type { LineAt } from './yaml-document.js';

/** What a value is to become, and what to call it in messages. */
export interface ValidationTarget<Value> {
  readonly shape: new () => Value;
  readonly subject: SpecSubject;
  /** Where the value is from, such as a file's path. */
  readonly source: string;
  /** Whether keys may be left out, or taken out by `null`, though the class needs them. */
  readonly isPart?: boolean;
}

/**
 * The value as an instance of its class.
 *
 * @throws SpecInvalid with every problem
 */
export function validateAs<Value extends object>(
  raw: unknown,
  { shape, subject, source, isPart = false }: ValidationTarget<Value>,
  lineAt?: LineAt,
): Value {
  const lineOf = (path: Parameters<LineAt>[0]): { readonly line?: number } =>
    lineAt === undefined ? {} : { line: lineAt(path) };
  if (!isRecord(raw)) {
    const expected = 'must be a mapping of keys to values';
    throw new SpecInvalid(source, [{ path: '', expected, found: show(raw), ...lineOf([]) }], subject);
  }
  const value = plainToInstance(shape, raw);
  const errors = validateSync(value, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    skipMissingProperties: isPart,
  });
  if (errors.length === 0) return value;
  const problems = validationProblems(errors).map(({ steps, path, message, value: found }) => ({
    path,
    expected: message,
    found: show(found),
    ...lineOf(steps),
  }));
  throw new SpecInvalid(source, problems, subject);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
