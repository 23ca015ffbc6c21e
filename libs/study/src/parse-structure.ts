import { didYouMean } from './nearest-names.js';
import { readPart } from './read-part.js';
import { SpecInvalid } from './spec-problem.js';
import { StructureSpec } from './spec/structure-spec.js';
import { structureProblems } from './structure-problems.js';
import { validateAs } from './validate-as.js';

/**
 * Reads a reasoning structure from YAML or JSON.
 *
 * @param text the file's content
 * @param source what to call it in messages, such as its path
 * @throws SpecInvalid with every problem, each with its path and line
 */
export function parseStructure(text: string, source: string): StructureSpec {
  const { value, lineAt } = readPart(text, source, 'structure');
  const structure = validateAs(value, { shape: StructureSpec, subject: 'structure', source }, lineAt);
  const problems = structureProblems(structure, [], lineAt);
  if (problems.length > 0) throw new SpecInvalid(source, problems, 'structure');
  return structure;
}

/** A structure that a spec names and nobody has. */
export class StructureUnknown extends Error {
  readonly code = 'structure-unknown';
  readonly retriable = false;

  constructor(name: string, known: readonly string[]) {
    super(`There is no structure '${name}'.${didYouMean(name, known)} There are: ${known.toSorted().join(', ')}.`);
    this.name = 'StructureUnknown';
  }
}
