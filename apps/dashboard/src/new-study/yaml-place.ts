/** Where the cursor is in a YAML text: the keys around it from the outside in, and what is being written there. */
export interface YamlPlace {
  readonly path: readonly string[];
  /** An item of a list may be a value, or begin with a key. */
  readonly writes: 'key' | 'value' | 'item';
}

const line = /^(?<indent> *)(?<dashes>(?:- +)*)(?:(?<key>[\w-]+):(?<rest> .*|$))?/;

/** A bracket or brace that is not closed before the end of the line. */
const openFlow = /[[{][^[\]{}]*$/;

/** Finds the place at the end of these lines by their indentation, as YAML is written in block style. */
export function placeAt(lines: readonly string[]): YamlPlace {
  const current = lines.at(-1) ?? '';
  const { key, rest = '' } = line.exec(current)?.groups ?? {};
  const parents = parentsOf(lines);
  const within = key === undefined ? parents : [...parents, key];
  const flow = openFlow.exec(current)?.[0];
  if (flow !== undefined) return flowPlace(within, flow);
  if (rest !== '') return { path: within, writes: 'value' };
  return { path: parents, writes: key === undefined && startsItem(current) ? 'item' : 'key' };
}

/** Within `[a, b` a value is written; within `{ a: 1, b` a key, and after its colon a value. */
function flowPlace(path: readonly string[], flow: string): YamlPlace {
  if (flow.startsWith('[')) return { path, writes: 'value' };
  const last = flow.slice(1).split(',').at(-1) ?? '';
  const key = /^\s*([\w-]+):/.exec(last)?.[1];
  return key === undefined ? { path, writes: 'key' } : { path: [...path, key], writes: 'value' };
}

/** The keys that stand above the last line, each less indented than the one below. */
function parentsOf(lines: readonly string[]): readonly string[] {
  const current = lines.at(-1) ?? '';
  const path: string[] = [];
  let inner = indentOf(current);
  let mayBeLevel = startsItem(current); // a list may stand as far left as its key
  for (const above of lines.slice(0, -1).toReversed()) {
    const { key, rest } = line.exec(above)?.groups ?? {};
    const indent = indentOf(above);
    if (key === undefined || rest?.trim() !== '') continue;
    if (indent > inner || (indent === inner && !mayBeLevel)) continue;
    path.unshift(key);
    inner = indent;
    mayBeLevel = startsItem(above);
    if (indent === 0 && !mayBeLevel) break;
  }
  return path;
}

function startsItem(text: string): boolean {
  return /^ *- /.test(text);
}

/** Of a key, dashes before it counted, since a key of an item stands deeper than its dash; else of what begins the line. */
function indentOf(text: string): number {
  const { indent = '', dashes = '', key } = line.exec(text)?.groups ?? {};
  return key === undefined ? indent.length : indent.length + dashes.length;
}
