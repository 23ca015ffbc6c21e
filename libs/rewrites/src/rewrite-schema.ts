import { decisionKey, hasDecision, partKeys, type RewriteForm } from './rewrite-form.js';

const decisions = ['refuse', 'comply', 'comply_with_care'] as const;

/**
 * The form as a JSON Schema of the strict kind that endpoints take: every key is required and no other is allowed. The
 * decision stands after the steps, since models write keys in the order of the schema.
 */
export function rewriteSchema(form: RewriteForm): Readonly<Record<string, unknown>> {
  const steps = form.steps.map(({ key }) => [key, { type: 'string' }] as const);
  const decision = hasDecision(form) ? [[decisionKey, { type: 'string', enum: [...decisions] }] as const] : [];
  const rest = partKeys(form)
    .slice(form.steps.length)
    .map((key) => [key, { type: 'string' }] as const);
  const properties = Object.fromEntries<object>([...steps, ...decision, ...rest]);
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}
