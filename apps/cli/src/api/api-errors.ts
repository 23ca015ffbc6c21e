import { RetraceError } from '@retrace/observability';

export class ApiUnreachable extends RetraceError {
  constructor(url: string, cause: unknown) {
    super(
      'api-unreachable',
      `Retrace does not answer at ${url}. Start it with \`npm start\`, or name it with --url.`,
      true,
      {
        cause,
      },
    );
  }
}

/** The server understood the request and refused it, in its own words. */
export class ApiRefused extends RetraceError {
  constructor(status: number, message: string) {
    super(`http-${status}`, message, status >= 500);
  }
}
