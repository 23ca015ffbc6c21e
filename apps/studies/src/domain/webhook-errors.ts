import { RetraceError } from '@retrace/observability';

export class WebhookNotFound extends RetraceError {
  constructor(id: string) {
    super(
      'webhook-not-found',
      `There is no webhook '${id}': it was removed, or its receiver answered 410. \`GET /api/webhooks\` lists them.`,
      false,
    );
  }
}
