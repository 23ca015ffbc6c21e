/** What a person or a model said. */
export interface ExportedTurn {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

interface OfPrompt {
  readonly id: string;
  readonly arm: string;
  readonly label: string;
  readonly category: string;
}

/** A conversation that is to be learnt. */
export interface ExportedExample extends OfPrompt {
  readonly messages: readonly ExportedTurn[];
}

/** A prompt with the turn that is to be preferred, and the one to prefer it over: TRL's preference form. */
export interface ExportedPair extends OfPrompt {
  readonly prompt: readonly ExportedTurn[];
  readonly chosen: readonly ExportedTurn[];
  readonly rejected: readonly ExportedTurn[];
}

/** A line of a training set, as the rewriting service issues it. */
export type ExportedLine = ExportedExample | ExportedPair;

type Fields = Readonly<Record<string, unknown>>;

const roles: ReadonlySet<unknown> = new Set(['system', 'user', 'assistant']);

/** The line that a value is; or what keeps it from being one. */
export function lineIn(value: unknown): ExportedLine | string {
  if (typeof value !== 'object' || value === null) return 'is no object';
  const fields: Fields = { ...value };
  const { id, arm, label, category } = fields;
  if (typeof id !== 'string') return 'has no id';
  if (typeof arm !== 'string' || typeof label !== 'string' || typeof category !== 'string')
    return 'lacks arm, label or category';
  const ofPrompt = { id, arm, label, category };
  return Object.hasOwn(fields, 'chosen') ? pairIn(fields, ofPrompt) : exampleIn(fields, ofPrompt);
}

function exampleIn({ messages }: Fields, ofPrompt: OfPrompt): ExportedExample | string {
  if (!Array.isArray(messages) || messages.length < 2) return 'has no messages';
  const turns = turnsIn(messages);
  if (turns?.at(-1)?.role !== 'assistant') return 'has messages of another form';
  return { ...ofPrompt, messages: turns };
}

function pairIn(fields: Fields, ofPrompt: OfPrompt): ExportedPair | string {
  const [prompt, chosen, rejected] = [fields['prompt'], fields['chosen'], fields['rejected']].map(turnsIn);
  if (prompt?.at(-1)?.role !== 'user') return 'has no prompt that ends with a user';
  if (chosen?.at(-1)?.role !== 'assistant' || rejected?.at(-1)?.role !== 'assistant')
    return 'has no two turns of an assistant to choose between';
  return { ...ofPrompt, prompt, chosen, rejected };
}

/** Undefined where anything is no turn. */
function turnsIn(value: unknown): readonly ExportedTurn[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const turns: readonly unknown[] = value;
  return turns.every(isTurn) ? turns : undefined;
}

function isTurn(value: unknown): value is ExportedTurn {
  if (typeof value !== 'object' || value === null) return false;
  return 'role' in value && roles.has(value.role) && 'content' in value && typeof value.content === 'string';
}
