import { type RunEvent, runEvents } from '@retrace/contracts';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';

const eventClasses = new Map<unknown, new () => RunEvent>(Object.entries(runEvents));

/**
 * The event on a line of the worker's output; undefined for a line that is none, for an event that we don't know,
 * and for one whose fields are not what they should be. Fields that we don't know are left as they are.
 */
export function parseWorkerEvent(line: string): RunEvent | undefined {
  const fields = parseObject(line);
  const type = eventClasses.get(fields?.event);
  if (type === undefined || fields === undefined) return undefined;
  const event = plainToInstance(type, fields);
  return validateSync(event).length === 0 ? event : undefined;
}

function parseObject(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
