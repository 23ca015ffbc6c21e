import type { SubmittedSpec } from '../submission.js';

/** A request's body as a spec: text where it came as YAML, an object where it came as JSON. */
export function submittedSpec(body: unknown, source = 'The request'): SubmittedSpec {
  return typeof body === 'string' ? { kind: 'text', text: body, source } : { kind: 'object', body, source };
}
