import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';

import type { SpecProblem } from './spec-problem.js';
import type { PathStep } from './validation-problems.js';

/** A file as a value, with the line of each of its parts; or the first thing that keeps it from being read. */
export type YamlDocument =
  | { readonly kind: 'read'; readonly value: unknown; readonly lineAt: LineAt }
  | { readonly kind: 'broken'; readonly problem: SpecProblem };

/** The line, from 1, of the key or list item at a path; of what it is missing from, when it is not there. */
export type LineAt = (path: readonly PathStep[]) => number;

/** Reads YAML 1.2, and with it JSON. */
export function readYaml(text: string): YamlDocument {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line } = lines.linePos(error.pos[0]);
    const found = text.split('\n')[line - 1]?.trim() ?? '';
    return broken(line, `must be YAML or JSON: ${error.message}`, found);
  }
  const value = expand(document);
  if (value === undefined) return broken(1, 'must not refer to itself, or to the same part over and over', 'aliases');
  return { kind: 'read', value, lineAt: (path) => lines.linePos(startOf(document, path)).line };
}

function broken(line: number, expected: string, found: string): YamlDocument {
  return { kind: 'broken', problem: { path: '', expected, found, line } };
}

/** The document's value with its aliases filled in; undefined when that would have no end, or nearly none. */
function expand(document: Document): unknown {
  try {
    const value: unknown = document.toJS({ maxAliasCount: 20 });
    JSON.stringify(value); // fails for a value that contains itself
    return value;
  } catch {
    return undefined;
  }
}

function startOf(document: Document, path: readonly PathStep[]): number {
  let node = document.contents;
  let start = node?.range?.[0] ?? 0;
  for (const step of path) {
    const part = partOf(node, step);
    if (part === undefined) break;
    ({ node, start } = part);
  }
  return start;
}

interface Part {
  readonly node: Node | null;
  readonly start: number;
}

function partOf(node: Node | null, step: PathStep): Part | undefined {
  if (isSeq(node)) return partAt(node.items[Number(step)]);
  if (!isMap(node)) return undefined;
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
  if (pair === undefined || !isNode(pair.key)) return undefined;
  return { node: isNode(pair.value) ? pair.value : null, start: pair.key.range?.[0] ?? 0 };
}

function partAt(item: unknown): Part | undefined {
  return isNode(item) ? { node: item, start: item.range?.[0] ?? 0 } : undefined;
}
