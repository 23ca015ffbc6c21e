import { RetraceError } from '@retrace/observability';

export class ApiUnreachable extends RetraceError {
  constructor(url: string, cause: unknown) {
    const message = `Retrace does not answer at ${url}. Start it with \`npm start\`, or name it with --url.`;
    super('api-unreachable', message, true, { cause });
  }
}

/** The server understood the request and refused it, or failed, in its own words. */
export class ApiRefused extends RetraceError {
  constructor(status: number, message: string) {
    super(`http-${status}`, message, status >= 500);
  }
}

/** Something answers, but not what Retrace would: most often it is another program's port. */
export class ApiForeign extends RetraceError {
  constructor(url: string, cause: unknown) {
    super('api-foreign', `What answers at ${url} is not Retrace. Name where it is served with --url.`, false, {
      cause,
    });
  }
}
