import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';

import { SpecInvalid, type SpecProblem } from './spec-problem.js';
import { StudySpec } from './study-spec.js';

type Step = string | number;

/**
 * Reads a study spec from YAML or JSON (JSON is YAML).
 *
 * @param text the file's content
 * @param source what to call it in messages, such as its path
 * @param resolve fills in what the file only names (its structure) before validation
 * @throws SpecInvalid with every problem, each with its path and line
 */
export function parseStudySpec(
  text: string,
  source: string,
  resolve: (raw: Record<string, unknown>) => Record<string, unknown> = (raw) => raw,
): StudySpec {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const broken = document.errors[0];
  if (broken !== undefined) {
    const line = lines.linePos(broken.pos[0]).line;
    throw new SpecInvalid(source, [{ path: '', expected: broken.message, line }]);
  }
  return validateStudySpec(document.toJS({ maxAliasCount: 20 }), source, resolve, (path) =>
    lineOf(document, lines, path),
  );
}

/** Validates a spec that is already an object, such as a request's body. */
export function validateStudySpec(
  raw: unknown,
  source: string,
  resolve: (raw: Record<string, unknown>) => Record<string, unknown> = (value) => value,
  lineAt: (path: readonly Step[]) => number | undefined = () => undefined,
): StudySpec {
  if (!isRecord(raw)) {
    throw new SpecInvalid(source, [{ path: '', expected: 'must be a mapping of keys to values', found: show(raw) }]);
  }
  const spec = plainToInstance(StudySpec, resolve(raw));
  const errors = validateSync(spec, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  if (errors.length > 0) {
    throw new SpecInvalid(
      source,
      errors.flatMap((error) => problemsOf(error, [], lineAt)),
    );
  }
  return spec;
}

function problemsOf(
  error: ValidationError,
  parents: readonly Step[],
  lineAt: (path: readonly Step[]) => number | undefined,
): readonly SpecProblem[] {
  const path = [...parents, Array.isArray(error.target) ? Number(error.property) : error.property];
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    path: formatPath(path),
    expected: rule === 'whitelistValidation' ? 'is not a key of the spec' : withoutProperty(message, error.property),
    ...(rule === 'whitelistValidation' ? {} : { found: show(error.value) }),
    ...lineField(lineAt(path)),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => problemsOf(child, path, lineAt))];
}

function lineField(line: number | undefined): { readonly line?: number } {
  return line === undefined ? {} : { line };
}

function withoutProperty(message: string, property: string): string {
  return message
    .replace(`each value in ${property}`, 'each value')
    .replace(new RegExp(`^${escapeRegExp(property)} `), '');
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function formatPath(path: readonly Step[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}

function lineOf(document: Document, lines: LineCounter, path: readonly Step[]): number | undefined {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
