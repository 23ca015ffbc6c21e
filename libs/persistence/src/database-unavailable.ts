/** https://www.postgresql.org/docs/current/errcodes-appendix.html: class 08, shutdown, start-up, no connections left. */
const sqlStates = /^(08...|57P0[123]|53300)$/;
const socketCodes: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
const driverMessages =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying|timeout expired$)/;

/** Whether an error says that the database can't be reached, and nothing of the work that asked it. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError && error.errors.some(isDatabaseUnavailable)) return true;
  if ('code' in error && typeof error.code === 'string') {
    if (sqlStates.test(error.code) || socketCodes.has(error.code)) return true;
  }
  if (driverMessages.test(error.message)) return true;
  // TypeORM wraps what the driver raised.
  return 'driverError' in error && isDatabaseUnavailable(error.driverError);
}
