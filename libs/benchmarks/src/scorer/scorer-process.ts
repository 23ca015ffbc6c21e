import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createInterface, type Interface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';

import type { ScoringTask, TaskScore } from '../scoring/scoring-task.js';
import { readScore } from './read-score.js';
import { ScorerBroken, ScorerMissing } from './scoring-errors.js';

/** Beyond the limits that the worker holds itself, which end a score in ten seconds. */
const LONGEST_SCORE_MS = 30_000;
/** As many scorers that end over one answer each, one after the other, are not the answers' fault. */
const mostEndings = 3;

/** Where the Python worker is. */
export interface Worker {
  readonly python: string;
  /** Folder of its package. */
  readonly trainer: string;
}

interface Running {
  readonly child: ChildProcessWithoutNullStreams;
  readonly lines: AsyncIterator<string>;
  readonly reader: Interface;
}

/** `retrace_trainer score`, started when something is to be scored. It is given one answer at a time. */
export class ScorerProcess {
  private running: Running | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private count = 0;
  private endings = 0;
  private lastError = '';

  constructor(private readonly worker: Worker) {}

  /**
   * Scores when all that was asked for before is scored. An answer that the scorer dies of or does not come to an end with
   * has no score, and the next one gets a new scorer.
   *
   * @throws ScorerMissing; ScorerBroken when scorers end again and again
   */
  readonly score = (task: ScoringTask): Promise<TaskScore> => {
    const scored = this.last.then(() => this.scoreNow(task));
    this.last = scored.catch(() => undefined);
    return scored;
  };

  /** A scorer may have ended while nothing was asked of it, so that a new one has its try before an answer is given up. */
  private async scoreNow(task: ScoringTask): Promise<TaskScore> {
    const isOld = this.running !== undefined;
    const said = await this.ask(task);
    if (typeof said === 'object') {
      this.endings = 0;
      return readScore(said.line);
    }
    this.stop();
    if (said === 'ended' && isOld) return this.scoreNow(task);
    this.endings += 1;
    if (this.endings === mostEndings) throw new ScorerBroken(this.worker.python, this.lastError);
    const problem =
      said === 'late' ? `scoring took more than ${LONGEST_SCORE_MS / 1000} seconds` : 'the scorer ended over it';
    return { kind: 'unscored', problem };
  }

  private async ask(task: ScoringTask): Promise<{ readonly line: string } | 'ended' | 'late'> {
    const { child, lines } = (this.running ??= await this.start());
    this.count += 1;
    child.stdin.write(`${JSON.stringify({ id: this.count, ...task })}\n`);
    const impatience = new AbortController();
    const late = setTimeout(LONGEST_SCORE_MS, 'late' as const, { signal: impatience.signal });
    const said = await Promise.race([lines.next(), late.catch(() => 'late' as const)]);
    impatience.abort();
    if (said === 'late') return 'late';
    return said.done === true ? 'ended' : { line: said.value };
  }

  /** Ends the scorer. What is asked for afterwards starts another. */
  stop(): void {
    this.running?.child.kill('SIGKILL');
    this.running?.reader.close();
    this.running = undefined;
  }

  private async start(): Promise<Running> {
    const { python, trainer } = this.worker;
    const child = spawn(python, ['-m', 'retrace_trainer', 'score'], { cwd: trainer, stdio: 'pipe' });
    child.stdin.on('error', () => {}); // it has died: what it says, or does not, tells that
    createInterface(child.stderr).on('line', (line) => {
      if (line.trim() !== '') this.lastError = line.trim();
    });
    const reader = createInterface(child.stdout);
    const lines = reader[Symbol.asyncIterator]();
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', (error) => reject(new ScorerMissing(python, error)));
    });
    return { child, lines, reader };
  }
}
