/** A line of a training set, as the rewriting service issues it. */
export interface ExportedExample {
  readonly id: string;
  readonly arm: string;
  readonly label: string;
  readonly category: string;
  readonly messages: readonly { readonly role: 'system' | 'user' | 'assistant'; readonly content: string }[];
}

const roles: ReadonlySet<unknown> = new Set(['system', 'user', 'assistant']);

/** The example that a value is; or what keeps it from being one. */
export function exampleIn(value: unknown): ExportedExample | string {
  if (typeof value !== 'object' || value === null) return 'is no object';
  const { id, arm, label, category, messages }: Readonly<Record<string, unknown>> = { ...value };
  if (typeof id !== 'string') return 'has no id';
  if (typeof arm !== 'string' || typeof label !== 'string' || typeof category !== 'string')
    return 'lacks arm, label or category';
  if (!Array.isArray(messages) || messages.length < 2) return 'has no messages';
  const turns: readonly unknown[] = messages;
  const read = turns.flatMap((turn) => (isTurn(turn) ? [turn] : []));
  if (read.length < turns.length || read.at(-1)?.role !== 'assistant') return 'has messages of another form';
  return { id, arm, label, category, messages: read };
}

function isTurn(value: unknown): value is ExportedExample['messages'][number] {
  if (typeof value !== 'object' || value === null) return false;
  return 'role' in value && roles.has(value.role) && 'content' in value && typeof value.content === 'string';
}
