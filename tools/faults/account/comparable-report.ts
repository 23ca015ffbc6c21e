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
]);

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Paths at which two reports differ in what a run may not change. */
export function differences(expected: Json, found: Json): readonly string[] {
  return differencesIn(withoutChance(expected), withoutChance(found), '');
}

/**
 * A report less what goes with when its study ran. Files of samples hold latencies, and those of adapters the study's id.
 * Studies that run at the same time share what their teacher answers, and only the one that asked pays its tokens: what
 * stays the same is how many answers there were.
 */
function withoutChance(report: Json): Json {
  if (!isObject(report)) return report;
  const { provenance } = report;
  if (provenance === undefined || !isObject(provenance)) return report;
  const { artifacts, teacher } = provenance;
  const made = Array.isArray(artifacts) ? artifacts.filter(isSameForAll) : artifacts;
  return { ...report, provenance: { ...provenance, artifacts: made ?? null, teacher: answersOf(teacher) } };
}

function isSameForAll(artifact: Json): boolean {
  return isObject(artifact) && /^(prompts|training set)/.test(String(artifact['what']));
}

function answersOf(teacher: Json | undefined): Json {
  if (teacher === undefined || !isObject(teacher)) return teacher ?? null;
  const { calls, cachedCalls, promptTokens: _, completionTokens: __, ...came } = teacher;
  return { ...came, answers: Number(calls) + Number(cachedCalls) };
}

function differencesIn(expected: Json, found: Json, path: string): readonly string[] {
  if (isObject(expected) && isObject(found)) {
    const keys = [...new Set([...Object.keys(expected), ...Object.keys(found)])].filter((key) => !incidental.has(key));
    return keys.flatMap((key) => {
      const [one, other] = [expected[key], found[key]];
      const at = path === '' ? key : `${path}.${key}`;
      return one === undefined || other === undefined ? [at] : differencesIn(one, other, at);
    });
  }
  if (Array.isArray(expected) && Array.isArray(found)) {
    if (expected.length !== found.length) return [`${path}.length`];
    return expected.flatMap((one: Json, index) => differencesIn(one, found[index] as Json, `${path}[${index}]`)); // as long
  }
  return Object.is(expected, found) ? [] : [path];
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export type { Json };
