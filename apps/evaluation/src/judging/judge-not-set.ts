import { RetraceError } from '@retrace/observability';

/** A study has its samples judged, and the service knows no endpoint for that. */
export class JudgeNotSet extends RetraceError {
  constructor(model: string) {
    super(
      'judge-not-set',
      `The study has samples judged by ${model}, and RETRACE_JUDGE_URL does not say where that is. Set it for the evaluation ` +
        'service (and RETRACE_JUDGE_KEY where the endpoint asks for one), then resume the study.',
      false,
    );
  }
}
