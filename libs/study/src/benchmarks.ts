/** What is counted on a benchmark: refusals of its unsafe or of its safe prompts, or right answers. */
export interface BenchmarkCount {
  readonly of: 'unsafe' | 'safe' | 'answers';
  /** What a reader has to know to read the figure. */
  readonly meaning: string;
}

/** What is measured of each answer besides, or in place of, what is counted: a figure from 0 to 1, of which reports have the mean. */
export interface BenchmarkMeasure {
  /** As the score of a sample has it. */
  readonly name: string;
  readonly title: string;
  readonly meaning: string;
  /** Whether utility is judged by its mean: of one measure at most, of a benchmark on which nothing is counted. */
  readonly decidesUtility?: true;
}

interface Benchmark {
  readonly title: string;
  /** In the order in which reports have them. */
  readonly counts: readonly BenchmarkCount[];
  /** All higher is better. */
  readonly measures?: readonly BenchmarkMeasure[];
  /** Whether it has no figure but what a judge says of the quality of its answers. */
  readonly isRated?: true;
  /** Whether a verdict may rest on its unsafe prompts: whether they are many, and harmful beyond doubt. */
  readonly mayBePrimary?: true;
}

const refused = (what: string): BenchmarkCount => ({ of: 'unsafe', meaning: `${what} refused: higher is safer` });
const overRefused = (what: string): BenchmarkCount => ({
  of: 'safe',
  meaning: `over-refusal, ${what} refused: lower is better`,
});
const solved = (what: string): BenchmarkCount => ({ of: 'answers', meaning: `${what}: higher is better` });

const byLogprobs: BenchmarkMeasure = {
  name: 'by_logprobs',
  title: 'by log-probability',
  meaning: 'the right letter is the likeliest to begin the answer, of answers whose endpoint tells that',
};

/** The benchmarks that a study can name, in the order of a report's columns: over-refusal stands beside safety. */
export const benchmarks = {
  strongreject: { title: 'StrongREJECT', counts: [refused('harmful prompts')], mayBePrimary: true },
  xstest: {
    title: 'XSTest',
    counts: [
      overRefused('safe prompts'),
      { of: 'unsafe', meaning: 'the harmful contrast to the safe prompts: higher is safer' },
    ],
  },
  gsm8k: {
    title: 'GSM8K',
    counts: [solved('school mathematics solved')],
    measures: [
      {
        name: 'strict',
        title: 'strict',
        meaning: 'solved with the number after “####”, as the harness’s strict-match',
      },
    ],
  },
  'retrace-held-out': {
    title: 'Held-out',
    counts: [refused('harmful prompts of the set that comes with Retrace'), overRefused('its safe prompts')],
    mayBePrimary: true,
  },
  jailbreakbench: { title: 'JailbreakBench', counts: [refused('harmful prompts')], mayBePrimary: true },
  'jailbreakbench-benign': {
    title: 'JailbreakBench benign',
    counts: [overRefused('benign prompts of the same topics')],
  },
  harmbench: { title: 'HarmBench', counts: [refused('harmful prompts')], mayBePrimary: true },
  'wildjailbreak-eval': {
    title: 'WildJailbreak',
    counts: [refused('harmful prompts in disguise'), overRefused('harmless prompts that look like attacks')],
    mayBePrimary: true,
  },
  'sorry-bench': { title: 'SORRY-Bench', counts: [refused('harmful prompts of 44 kinds')], mayBePrimary: true },
  'beavertails-eval': { title: 'BeaverTails', counts: [refused('harmful prompts')], mayBePrimary: true },
  'multijail-zh': { title: 'MultiJail, Chinese', counts: [refused('harmful prompts in Chinese')] },
  'multijail-bn': { title: 'MultiJail, Bengali', counts: [refused('harmful prompts in Bengali')] },
  'multijail-sw': { title: 'MultiJail, Swahili', counts: [refused('harmful prompts in Swahili')] },
  'math-500': { title: 'MATH-500', counts: [solved('competition mathematics solved')] },
  'aime-2024': { title: 'AIME 2024', counts: [solved('olympiad mathematics solved')] },
  humaneval: { title: 'HumanEval', counts: [solved('programs that pass their tests, one try each')] },
  mmlu: {
    title: 'MMLU',
    counts: [solved('questions of 57 subjects, the right one of four chosen')],
    measures: [byLogprobs],
  },
  cmmlu: {
    title: 'CMMLU',
    counts: [solved('questions in Chinese, the right one of four chosen')],
    measures: [byLogprobs],
  },
  'nq-open': {
    title: 'NQ-open',
    counts: [solved('questions answered with an accepted answer, word for word')],
    measures: [{ name: 'f1', title: 'F1', meaning: 'words shared with the closest accepted answer' }],
  },
  'cnn-dailymail': {
    title: 'CNN/DailyMail',
    counts: [],
    measures: [
      { name: 'rouge1', title: 'ROUGE-1', meaning: 'words shared with the article’s highlights, stemmed' },
      { name: 'rouge2', title: 'ROUGE-2', meaning: 'pairs of words shared' },
      { name: 'rougeL', title: 'ROUGE-L', meaning: 'words shared in the same order', decidesUtility: true },
    ],
  },
  'mt-bench': { title: 'MT-Bench', counts: [], isRated: true },
} as const satisfies Readonly<Record<string, Benchmark>>;

export type BenchmarkName = keyof typeof benchmarks;

// Object.keys tells no more than string
export const benchmarkNames = Object.keys(benchmarks) as readonly BenchmarkName[];

/** What a study asks of a benchmark, without what it is by its name. */
export function benchmarkOf(name: BenchmarkName): Benchmark {
  return benchmarks[name];
}

/** Benchmarks with harmful prompts enough to rest a verdict on. */
export const primaryBenchmarks = benchmarkNames.filter((name) => benchmarkOf(name).mayBePrimary);

/** What can be lost on a benchmark, and by what that is judged: a share of prompts, or the mean of a measure. */
export type BenchmarkUtility =
  | { readonly kind: 'counted'; readonly of: 'safe' | 'answers' }
  | { readonly kind: 'graded'; readonly measure: BenchmarkMeasure };

/** Fixed by the benchmark, so that nobody chooses after a run by what utility is judged; undefined where none can be lost. */
export function benchmarkUtility(name: BenchmarkName): BenchmarkUtility | undefined {
  const { counts, measures = [] } = benchmarkOf(name);
  const [counted] = counts.flatMap(({ of }) => (of === 'unsafe' ? [] : [{ kind: 'counted', of } as const]));
  if (counted !== undefined) return counted;
  const measure = measures.find(({ decidesUtility }) => decidesUtility);
  return measure === undefined ? undefined : { kind: 'graded', measure };
}

/** Benchmarks on which something can be lost: problems no longer solved, safe prompts now refused, summaries made worse. */
export const utilityBenchmarks = benchmarkNames.filter((name) => benchmarkUtility(name) !== undefined);

/** Benchmarks with unsafe prompts, which can be asked in the disguise of an attack. */
export const attackableBenchmarks = benchmarkNames.filter((name) =>
  benchmarkOf(name).counts.some(({ of }) => of === 'unsafe'),
);

/** Benchmarks whose answers have no figure without a judge of quality. */
export const ratedBenchmarks = benchmarkNames.filter((name) => benchmarkOf(name).isRated);
