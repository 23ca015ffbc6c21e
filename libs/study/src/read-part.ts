import { SpecInvalid, type SpecSubject } from './spec-problem.js';
import { readYaml, type LineAt } from './yaml-document.js';

/**
 * A file's value, with the lines of its parts.
 *
 * @param source what to call it in messages, such as its path
 * @throws SpecInvalid with the first thing that keeps it from being read
 */
export function readPart(
  text: string,
  source: string,
  subject: SpecSubject,
): { readonly value: unknown; readonly lineAt: LineAt } {
  const document = readYaml(text);
  if (document.kind === 'broken') throw new SpecInvalid(source, [document.problem], subject);
  return document;
}
