import { stringify } from 'yaml';

/** A spec as a person writes it, to be read, kept as a file, or begun from. */
export function specText(spec: unknown): string {
  return stringify(spec, { lineWidth: 110 });
}
