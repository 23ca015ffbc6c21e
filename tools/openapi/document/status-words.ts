import { STATUS_CODES } from 'node:http';

/** What HTTP calls a status: `Not Found`. */
export function words(status: number): string {
  return STATUS_CODES[status] ?? String(status);
}
