import { RetraceError } from '@retrace/observability';

export class TokenNotFound extends RetraceError {
  constructor(id: string) {
    super('token-not-found', `There is no token '${id}'. \`retrace token list\` lists them.`, false);
  }
}

/** It would shut everybody out. */
export class NoAdminConflict extends RetraceError {
  constructor() {
    super(
      'no-admin-conflict',
      'One token has to have the role admin as soon as there are any, or nobody could make and revoke others. Make one first ' +
        'with `retrace token create --name NAME --role admin`.',
      false,
    );
  }
}
