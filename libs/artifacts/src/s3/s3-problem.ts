import { S3ServiceException } from '@aws-sdk/client-s3';

import { ArtifactStoreRefused, ArtifactStoreUnreachable, isDiskFull } from '../artifact-errors.js';

/** Refusals that pass by themselves: too slow, too fast, too many. */
const PASSING = new Set([408, 425, 429]);

/** A missing bucket is another matter. */
export function isNoSuchObject(error: unknown): boolean {
  return error instanceof S3ServiceException && (error.name === 'NoSuchKey' || error.name === 'NotFound');
}

/**
 * What to throw for an error of the S3 client.
 *
 * @param place the store, as a person would name it
 * @returns a full disk as it is: it is this machine's, not the store's
 */
export function s3Problem(error: unknown, place: string): unknown {
  if (isDiskFull(error)) return error;
  const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
  const refused = status !== undefined && status >= 400 && status < 500 && !PASSING.has(status);
  return refused
    ? new ArtifactStoreRefused(place, answerOf(error, status), error)
    : new ArtifactStoreUnreachable(place, answerOf(error, status), error);
}

function answerOf(error: unknown, status: number | undefined): string {
  if (!(error instanceof Error)) return String(error);
  // Neither the answer to HEAD nor a refusal on every address of a name has a text.
  const code = 'code' in error ? String(error.code) : error.name;
  const text = (error.message === '' || error.message === 'UnknownError' ? code : error.message).replace(/[.\s]+$/, '');
  return status === undefined ? text : `it answered ${status}, ${text}`;
}
