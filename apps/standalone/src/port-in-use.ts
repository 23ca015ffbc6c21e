import { RetraceError } from '@retrace/observability';
import { tryPort } from '@retrace/processes';

export class PortInUse extends RetraceError {
  constructor(port: number, cause: unknown) {
    super('port-in-use', `Port ${port} is in use. Stop what uses it, or name another one with RETRACE_PORT.`, false, {
      cause,
    });
  }
}

/** Looks before anything is started that would have to be stopped again. @throws PortInUse */
export async function assertPortIsFree(port: number, host: string): Promise<void> {
  await tryPort(port, host).catch((error: unknown) => {
    throw portInUseOr(error, port);
  });
}

/** The error itself, unless it is the system's way of saying that a port is taken. */
export function portInUseOr(error: unknown, port: number): unknown {
  const isInUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  return isInUse ? new PortInUse(port, error) : error;
}
