/** What stands after `?` in an address, as text: a name that comes twice has a list. Each view reads its own out of it. */
export type SearchText = Readonly<Record<string, string | readonly string[]>>;

export function parseSearch(text: string): SearchText {
  const pairs = new URLSearchParams(text);
  return Object.fromEntries(
    [...new Set(pairs.keys())].map((name) => {
      const [first = '', ...others] = pairs.getAll(name);
      return [name, others.length === 0 ? first : [first, ...others]];
    }),
  );
}

/** The other way round, without what is undefined, empty or an empty list. */
export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(search).flatMap(([name, value]) => textsOf(value).map((text) => [name, text]));
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}

function textsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(String);
  if (value === undefined || value === null || value === '') return [];
  return [typeof value === 'string' ? value : JSON.stringify(value)];
}

/** One of a search's values, if it has it and it is one of these. */
export function oneOf<Value extends string>(values: readonly Value[], text: unknown): Value | undefined {
  return values.find((value) => value === text);
}

/** A search's value as text that is not empty. */
export function someText(text: unknown): string | undefined {
  return typeof text === 'string' && text !== '' ? text : undefined;
}

/** A search's value that may stand there once or several times, without what is empty; undefined where nothing is left. */
export function someTexts(value: unknown): readonly string[] | undefined {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  const texts = all.filter((one) => typeof one === 'string' && one !== '').map(String);
  return texts.length === 0 ? undefined : texts;
}

/** A search's value as a whole number from 1. */
export function wholeNumber(text: unknown): number | undefined {
  const value = Number(text);
  return Number.isInteger(value) && value > 0 ? value : undefined;
}

/** The same as pages are counted: the first is left out. */
export function pageNumber(text: unknown): number | undefined {
  const value = wholeNumber(text);
  return value === 1 ? undefined : value;
}
