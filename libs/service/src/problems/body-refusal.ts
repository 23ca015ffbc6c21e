import type { Refusal } from './problem-of.js';

/** The most that is read of a request's body, a spec's too, in bytes. */
export const BODY_LIMIT = 100 * 1024;

/** Why Express has not read a body, in words for a person. Undefined when that is not what went wrong. */
export function bodyRefusal(cause: unknown): Refusal | undefined {
  if (!(cause instanceof Error && 'type' in cause && 'status' in cause && typeof cause.status === 'number')) {
    return undefined;
  }
  switch (cause.type) {
    case 'entity.too.large':
      return { status: 413, code: 'body-too-large', message: tooLarge('length' in cause ? cause.length : undefined) };
    case 'entity.parse.failed':
      return {
        status: 400,
        code: 'body-unreadable',
        message: `What was sent as JSON can't be read: ${cause.message}.`,
      };
    default:
      return {
        status: cause.status,
        code: 'body-unreadable',
        message: `What was sent can't be read: ${cause.message}.`,
      };
  }
}

function tooLarge(length: unknown): string {
  const limit = `the limit, of a spec too, is ${kilobytes(BODY_LIMIT)}`;
  return typeof length === 'number'
    ? `What was sent is too large: it has ${kilobytes(length)}, and ${limit}.`
    : `What was sent is too large: ${limit}.`;
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024).toLocaleString('en-US')} kB`;
}
