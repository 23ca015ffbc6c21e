import { readPart } from './read-part.js';
import { SpecInvalid } from './spec-problem.js';
import { specReferenceProblems } from './spec-references.js';
import { StudySpec } from './spec/study-spec.js';
import { structureProblems } from './structure-problems.js';
import { isRecord, validateAs } from './validate-as.js';
import type { LineAt } from './yaml-document.js';

/** Fills in what a spec only names, such as its structure. */
export type ResolveNames = (raw: Record<string, unknown>) => Record<string, unknown>;

const asItIs: ResolveNames = (raw) => raw;

/**
 * Reads a study spec from YAML or JSON (JSON is YAML).
 *
 * @param text the file's content
 * @param source what to call it in messages, such as its path
 * @param resolve fills in what the file only names (its structure) before validation
 * @throws SpecInvalid with every problem, each with its path and line
 */
export function parseStudySpec(text: string, source: string, resolve: ResolveNames = asItIs): StudySpec {
  const { value, lineAt } = readPart(text, source, 'study spec');
  return validateStudySpec(value, source, resolve, lineAt);
}

/** Validates a spec that is already an object, such as a request's body. */
export function validateStudySpec(
  raw: unknown,
  source: string,
  resolve: ResolveNames = asItIs,
  lineAt?: LineAt,
): StudySpec {
  const resolved = isRecord(raw) ? resolve(raw) : raw;
  const spec = validateAs(resolved, { shape: StudySpec, subject: 'study spec', source }, lineAt);
  const problems = [
    ...structureProblems(spec.structure, ['structure'], lineAt),
    ...specReferenceProblems(spec, lineAt),
  ];
  if (problems.length > 0) throw new SpecInvalid(source, problems);
  return spec;
}
