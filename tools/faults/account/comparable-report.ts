/** What may differ between two runs of one spec: times, what time decides, ids, and how large a process was. */
const incidental: ReadonlySet<string> = new Set([
  'seconds',
  'trainingSeconds',
  'samplingSeconds',
  'tokensPerSecond',
  'completionTokensPerSecond',
  'peakResidentBytes',
  'latencyMs',
  'requestedAt',
  'publishedAt',
  'id',
  // Files of samples hold latencies, and those of adapters the study's id.
  'artifacts',
]);

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Paths at which two reports differ in what a run may not change. */
export function differences(expected: Json, found: Json, path = ''): readonly string[] {
  if (isObject(expected) && isObject(found)) {
    const keys = [...new Set([...Object.keys(expected), ...Object.keys(found)])].filter((key) => !incidental.has(key));
    return keys.flatMap((key) => {
      const [one, other] = [expected[key], found[key]];
      const at = path === '' ? key : `${path}.${key}`;
      return one === undefined || other === undefined ? [at] : differences(one, other, at);
    });
  }
  if (Array.isArray(expected) && Array.isArray(found)) {
    if (expected.length !== found.length) return [`${path}.length`];
    return expected.flatMap((one: Json, index) => differences(one, found[index] as Json, `${path}[${index}]`)); // as long
  }
  return Object.is(expected, found) ? [] : [path];
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export type { Json };
