/** A JSON Schema (draft 7), as far as it is read here. */
export interface SpecSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SpecSchema>>;
  readonly items?: SpecSchema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly examples?: readonly unknown[];
  readonly anyOf?: readonly SpecSchema[];
  readonly oneOf?: readonly SpecSchema[];
  readonly definitions?: Readonly<Record<string, SpecSchema>>;
}

/** Where the cursor is: the keys around it from the outside in, and whether a key or a value is being written. */
export interface Place {
  readonly path: readonly string[];
  readonly writes: 'key' | 'value';
}

/** Something that fits at a place. */
export interface Fitting {
  readonly text: string;
  readonly about?: string;
}

const line = /^(?<indent> *)(?<dashes>(?:- +)*)(?:(?<key>[\w-]+):(?<rest> .*|$))?/;

/** Finds the place at the end of these lines by their indentation, as YAML is written in block style. */
export function placeAt(lines: readonly string[]): Place {
  const current = lines.at(-1) ?? '';
  const { key, rest } = line.exec(current)?.groups ?? {};
  const inFlow = /[[{][^\]}]*$/.test(current);
  if (key !== undefined && rest !== undefined && (rest !== '' || inFlow)) {
    return inFlow ? flowPlace(lines, current, key) : { path: [...parentsOf(lines), key], writes: 'value' };
  }
  const isItem = /^ *(- +)+[^:]*$/.test(current);
  return { path: parentsOf(lines), writes: isItem && !current.includes('{') ? 'value' : 'key' };
}

/** Within `[a, b` a value is written; within `{ a: 1, b` a key, after its colon a value. */
function flowPlace(lines: readonly string[], current: string, key: string): Place {
  const path = [...parentsOf(lines), key];
  const open = current.slice(Math.max(current.lastIndexOf('['), current.lastIndexOf('{')));
  if (open.startsWith('[')) return { path, writes: 'value' };
  const last = open.slice(1).split(',').at(-1) ?? '';
  const inner = /^\s*([\w-]+):/.exec(last)?.[1];
  return inner === undefined ? { path, writes: 'key' } : { path: [...path, inner], writes: 'value' };
}

/** The keys that stand above the last line, each less indented than the one below. */
function parentsOf(lines: readonly string[]): readonly string[] {
  const path: string[] = [];
  let inner = indentOf(lines.at(-1) ?? '');
  for (const above of lines.slice(0, -1).toReversed()) {
    const { key, rest } = line.exec(above)?.groups ?? {};
    const indent = indentOf(above);
    const isParent =
      key !== undefined && rest?.trim() === '' && (indent < inner || (indent === inner && startsItem(lines)));
    if (!isParent) continue;
    path.unshift(key);
    inner = indent;
    if (indent === 0) break;
  }
  return path;
}

function startsItem(lines: readonly string[]): boolean {
  return /^ *- /.test(lines.at(-1) ?? '');
}

/** Of a key, dashes before it counted: a key of an item stands deeper than its dash. */
function indentOf(text: string): number {
  const { indent = '', dashes = '', key } = line.exec(text)?.groups ?? {};
  return key === undefined ? indent.length : indent.length + dashes.length;
}

/** What fits at a place by the schema: keys with a colon, or values. */
export function fittingAt(schema: SpecSchema, { path, writes }: Place): readonly Fitting[] {
  const found = path.reduce<readonly SpecSchema[]>(
    (within, key) => within.flatMap((one) => forms(schema, one.properties?.[key])),
    forms(schema, schema),
  );
  if (writes === 'value') return uniqueBy(found.flatMap(valuesOf));
  return uniqueBy(found.flatMap((one) => keysOf(schema, one)));
}

function keysOf(root: SpecSchema, { properties = {} }: SpecSchema): readonly Fitting[] {
  return Object.entries(properties).map(([key, of]) => {
    const about = of.description ?? forms(root, of).find(({ description }) => description !== undefined)?.description;
    return { text: `${key}: `, ...(about === undefined ? {} : { about }) };
  });
}

function valuesOf({ enum: values, const: only, examples, description, type }: SpecSchema): readonly Fitting[] {
  const all = [...(values ?? []), ...(only === undefined ? [] : [only]), ...(examples ?? [])];
  const named = all.length === 0 && type === 'boolean' ? [true, false] : all;
  return named.map((value) => ({ text: String(value), ...(description === undefined ? {} : { about: description }) }));
}

/** All that a schema can be: its references followed, its alternatives and the items of its lists one by one. */
function forms(root: SpecSchema, schema: SpecSchema | undefined): readonly SpecSchema[] {
  if (schema === undefined) return [];
  const { $ref, anyOf = [], oneOf = [], items } = schema;
  const named = $ref === undefined ? undefined : root.definitions?.[$ref.replace('#/definitions/', '')];
  return [schema, ...[named, ...anyOf, ...oneOf, items].flatMap((one) => forms(root, one))];
}

function uniqueBy(fittings: readonly Fitting[]): readonly Fitting[] {
  return [...new Map(fittings.map((fitting) => [fitting.text, fitting])).values()];
}
