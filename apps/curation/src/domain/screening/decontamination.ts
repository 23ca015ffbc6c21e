import { wordsOf } from '@retrace/datasets';
import type { BenchmarkPrompt } from '@retrace/datasets';

/**
 * Runs of this many words are compared, as in Llama 2 and Tülu 3 (arXiv 2411.15124, 3.2). A benchmark prompt with fewer
 * words counts when it stands in the training prompt whole.
 */
export const runLength = 8;

/** A training prompt is contaminated when shared runs cover at least this share of a benchmark prompt's words. */
export const coverageThreshold = 0.5;

// Shorter benchmark prompts would match anything: they must be equal as a whole.
const shortestRun = 4;

export interface Contamination {
  readonly benchmark: { readonly id: string; readonly dataset: string };
  /** The longest run of words that both share. */
  readonly matched: string;
  /** Share of the benchmark prompt's words that shared runs cover, coverageThreshold to 1. */
  readonly coverage: number;
}

interface Indexed {
  readonly prompt: BenchmarkPrompt;
  readonly words: readonly string[];
}

interface Place {
  readonly benchmark: Indexed;
  readonly start: number;
}

/**
 * The words of all benchmark prompts, indexed by runs, to find training prompts that repeat one of them. Holds the
 * benchmarks, so its size does not depend on the training data.
 */
export class BenchmarkIndex {
  readonly #places = new Map<string, Place[]>();
  /**
   * By the words that a run opens with, which lengths such runs have: the nth bit stands for runs of n words. Most places
   * of a text can be passed over by it.
   */
  readonly #lengths = new Map<string, number>();
  readonly #whole = new Map<string, BenchmarkPrompt>();

  add(prompt: BenchmarkPrompt): void {
    const words = wordsOf(prompt.prompt);
    if (words.length === 0) return;
    const text = words.join(' ');
    if (!this.#whole.has(text)) this.#whole.set(text, prompt);
    const length = Math.min(runLength, words.length);
    if (length < shortestRun) return;
    const benchmark = { prompt, words };
    for (let start = 0; start + length <= words.length; start += 1) {
      this.#addPlace(runAt(words, start, length), { benchmark, start });
      const opening = runAt(words, start, shortestRun);
      this.#lengths.set(opening, (this.#lengths.get(opening) ?? 0) | (1 << length));
    }
  }

  /** The benchmark prompt that the text repeats most of, if it repeats one. */
  find(text: string): Contamination | undefined {
    const words = wordsOf(text);
    const whole = this.#whole.get(words.join(' '));
    if (whole !== undefined) return contamination(whole, words.join(' '), 1);
    let worst: Contamination | undefined;
    for (const [benchmark, covered] of this.#coveredPlaces(words)) {
      const coverage = covered.size / benchmark.words.length;
      if (coverage < coverageThreshold || coverage <= (worst?.coverage ?? 0)) continue;
      worst = contamination(benchmark.prompt, longestRun(benchmark.words, covered), coverage);
    }
    return worst;
  }

  #addPlace(run: string, place: Place): void {
    const places = this.#places.get(run);
    if (places === undefined) this.#places.set(run, [place]);
    else places.push(place);
  }

  /** For each benchmark prompt that shares a run: which of its words the shared runs cover. */
  #coveredPlaces(words: readonly string[]): ReadonlyMap<Indexed, ReadonlySet<number>> {
    const covered = new Map<Indexed, Set<number>>();
    for (let start = 0; start + shortestRun <= words.length; start += 1) {
      const lengths = this.#lengths.get(runAt(words, start, shortestRun)) ?? 0;
      for (let length = shortestRun; length <= runLength && start + length <= words.length; length += 1) {
        if ((lengths & (1 << length)) === 0) continue;
        for (const place of this.#places.get(runAt(words, start, length)) ?? []) cover(covered, place, length);
      }
    }
    return covered;
  }
}

function contamination({ id, dataset }: BenchmarkPrompt, matched: string, coverage: number): Contamination {
  return { benchmark: { id, dataset }, matched, coverage };
}

function runAt(words: readonly string[], start: number, length: number): string {
  return words.slice(start, start + length).join(' ');
}

function cover(covered: Map<Indexed, Set<number>>, { benchmark, start }: Place, length: number): void {
  const places = covered.get(benchmark) ?? new Set<number>();
  for (let place = start; place < start + length; place += 1) places.add(place);
  covered.set(benchmark, places);
}

function longestRun(words: readonly string[], covered: ReadonlySet<number>): string {
  const runs = words
    .map((word, place) => (covered.has(place) ? word : '\n'))
    .join(' ')
    .split('\n')
    .map((run) => run.trim());
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), '');
}
