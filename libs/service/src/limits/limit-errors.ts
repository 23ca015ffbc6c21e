import { RequestRefused } from '../access/access-errors.js';
import type { RequestKind } from './limited.js';

/** Of each kind: its setting, and how it is called. */
const kinds: Readonly<Record<RequestKind, readonly [setting: string, name: string]>> = {
  reads: ['RETRACE_RATE_READS', 'requests'],
  writes: ['RETRACE_RATE_WRITES', 'requests that change something'],
  starts: ['RETRACE_RATE_STARTS', 'starts of studies'],
  wrong: ['RETRACE_RATE_WRONG_TOKENS', 'wrong tokens'],
};

export class TooManyRequests extends RequestRefused {
  constructor(kind: RequestKind, most: number, seconds: number) {
    const [setting, name] = kinds[kind];
    super(
      429,
      'too-many-requests',
      `That were more than ${most} ${name} in a minute. Try again in ${seconds} s; ${setting} sets how many are served.`,
    );
  }
}

export class TooManyStreams extends RequestRefused {
  constructor(most: number) {
    super(
      429,
      'too-many-streams',
      `${most} streams of events are open. Close one, in another tab for example; RETRACE_MOST_STREAMS sets how many ` +
        'one caller may have.',
    );
  }
}
