import type { SourceRow } from '../source-row.js';

/** JSON text of one object as a row; text that is no JSON, or JSON that is no object, as a row with a problem. */
export function parseObject(row: number, text: string): SourceRow {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { row, problem: `is not valid JSON: ${describeSyntaxError(error)}` };
  }
  return isObject(value) ? { row, value } : { row, problem: 'is not a JSON object' };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** V8's message without the quoted input, which may be long and may hold what nobody wants in a log. */
function describeSyntaxError(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/,? \.{0,3}"[^]*" is not valid JSON$/, '').replace(/ in JSON/, '');
}
