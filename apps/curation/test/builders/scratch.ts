import { onTestFinished } from 'vitest';

import { SqliteScratch } from '../../src/storage/sqlite-scratch.js';

/** A scratch that is thrown away with the test. */
export function aScratch(): SqliteScratch {
  const scratch = new SqliteScratch();
  onTestFinished(() => scratch.close());
  return scratch;
}
