import { RetraceError } from '@retrace/observability';

export class JudgeEndpointMissing extends RetraceError {
  constructor(model: string) {
    super(
      'judge-endpoint-missing',
      `Where is the model '${model}' to be asked? Give its address with --endpoint or RETRACE_JUDGE_URL, ` +
        `like http://127.0.0.1:8000/v1.`,
      false,
    );
  }
}
