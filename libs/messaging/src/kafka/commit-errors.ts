/** A partition was given to another replica while its messages were handled. */
const lostPartition: ReadonlySet<unknown> = new Set([
  'ILLEGAL_GENERATION',
  'UNKNOWN_MEMBER_ID',
  'REBALANCE_IN_PROGRESS',
  'FENCED_INSTANCE_ID',
]);

/**
 * Whether a commit failed as the partition is somebody else's now: he reads the same messages again, and the inbox knows
 * them. So nothing is lost and nothing is to be done.
 */
export function isPartitionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('type' in error && lostPartition.has(error.type)) return true;
  return isPartitionLost(error.cause);
}
