import { SpecInvalid } from './spec-problem.js';
import { StructureSpec } from './spec/structure-spec.js';
import { validateAs } from './validate-as.js';
import { readYaml } from './yaml-document.js';

/**
 * Reads a reasoning structure from YAML or JSON.
 *
 * @param text the file's content
 * @param source what to call it in messages, such as its path
 * @throws SpecInvalid with every problem, each with its path and line
 */
export function parseStructure(text: string, source: string): StructureSpec {
  const document = readYaml(text);
  if (document.kind === 'broken') throw new SpecInvalid(source, [document.problem], 'structure');
  return validateAs(document.value, { shape: StructureSpec, subject: 'structure', source }, document.lineAt);
}

/** A structure that a spec names and nobody has. */
export class StructureUnknown extends Error {
  readonly code = 'structure-unknown';
  readonly retriable = false;

  constructor(name: string, known: readonly string[]) {
    super(`There is no structure '${name}'. There are: ${known.toSorted().join(', ')}.`);
    this.name = 'StructureUnknown';
  }
}
