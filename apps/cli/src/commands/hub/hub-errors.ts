import { RetraceError } from '@retrace/observability';

export class HubTokenMissing extends RetraceError {
  constructor(repo: string) {
    super(
      'hub-token-missing',
      `'${repo}' can't be pushed without a token: set HF_TOKEN to one that may write there.`,
      false,
    );
  }
}
