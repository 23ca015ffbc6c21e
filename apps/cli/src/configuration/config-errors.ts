import { RetraceError } from '@retrace/observability';

export class ConfigInvalid extends RetraceError {
  constructor(path: string, problem: string) {
    super('config-invalid', `${path} is not a valid configuration: ${problem}.`, false);
  }
}

export class ConfigUnreadable extends RetraceError {
  constructor(path: string, cause: unknown) {
    super('config-unreadable', `The configuration ${path} can't be read. Mend its permissions, or remove it.`, false, {
      cause,
    });
  }
}
