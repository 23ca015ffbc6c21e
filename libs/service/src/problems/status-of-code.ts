/** Ends of the codes of errors that are the asker's to mend, and the status by which HTTP tells each. */
const statuses: readonly (readonly [end: string, status: number])[] = [
  ['-not-found', 404],
  ['-conflict', 409],
  ['-stale', 412],
  ['-too-large', 413],
  ['-invalid', 422],
  ['-unknown', 422],
];

/** By the code of an error: what is not known or not possible now is the asker's to mend; all else is a fault of ours. */
export function statusOfCode(code: string): number {
  return statuses.find(([end]) => code.endsWith(end))?.[1] ?? 500;
}
