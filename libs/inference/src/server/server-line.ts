/** What a line on a model server's standard output says: its events are JSON objects, all else is noise. */
export type ServerLine =
  | { readonly kind: 'ready'; readonly port: number }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'other' };

const OTHER: ServerLine = { kind: 'other' };

export function parseServerLine(line: string): ServerLine {
  const fields = parseObject(line);
  if (fields?.event === 'ready' && isPort(fields.port)) return { kind: 'ready', port: fields.port };
  if (fields?.event === 'failed' && typeof fields.message === 'string') {
    return { kind: 'failed', message: fields.message };
  }
  return OTHER;
}

function parseObject(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function isPort(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 65_536;
}
