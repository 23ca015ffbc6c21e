import { describe, expect, it } from 'vitest';

import { aStudy, aUnit } from '../../test/builders/study-view.js';
import { recordingScreen } from '../../test/recording-screen.js';
import { LiveProgress } from './live-progress.js';

const waiting = aUnit({ state: 'waiting', done: 0, total: 0, counted: '' });
const running = aUnit();
const done = aUnit({ state: 'done', done: 36 });

describe('LiveProgress on a terminal', () => {
  it('draws each line over the one before', () => {
    const screen = recordingScreen({ columns: 120 });
    const progress = new LiveProgress(screen);
    const evaluation = aUnit({ ...waiting, stage: 'evaluation' });
    progress.show(aStudy({ units: [running, evaluation] }));
    expect(screen.raw).not.toContain('\u001B[2A');
    progress.show(aStudy({ units: [done, evaluation] }));
    const [, redrawn] = screen.raw.split('\u001B[2A');
    expect(redrawn?.startsWith('\u001B[J')).toBe(true);
    expect(redrawn).toContain('✓');
    expect(screen.text.split('\n').filter((line) => line !== '')).toHaveLength(4);
  });

  it('cuts a line that would wrap', () => {
    const screen = recordingScreen({ columns: 40 });
    const long = aUnit({ state: 'failed', detail: 'This reason is longer than the terminal is wide.' });
    new LiveProgress(screen).show(aStudy({ units: [long, waiting] }));
    const lines = screen.text.split('\n');
    expect(lines[0]).toBe('  ✗ training   alttrain/1995    This r…');
    expect(lines.every((line) => line.length < 40)).toBe(true);
  });

  it('leaves a line that fits as it is', () => {
    const screen = recordingScreen({ columns: 40 });
    new LiveProgress(screen).show(aStudy({ units: [waiting] }));
    expect(screen.text).toBe('  · training   alttrain/1995    waiting\n');
  });

  it('cuts a line that is as wide as the terminal, because some would wrap it', () => {
    const screen = recordingScreen({ columns: 39 });
    new LiveProgress(screen).show(aStudy({ units: [waiting] }));
    expect(screen.text).toBe('  · training   alttrain/1995    waiti…\n');
  });

  it('takes a terminal that does not know its width for one of 80 columns', () => {
    const screen = recordingScreen({ columns: 0 });
    new LiveProgress(screen).show(aStudy({ units: [aUnit({ detail: 'x'.repeat(100) }), waiting] }));
    expect(screen.text.split('\n').map(({ length }) => length)).toEqual([79, 39, 0]);
  });

  it('keeps a reason of several lines from moving what is drawn', () => {
    const screen = recordingScreen({ columns: 120 });
    new LiveProgress(screen).show(aStudy({ units: [aUnit({ state: 'failed', detail: 'one\ntwo' })] }));
    expect(screen.text.split('\n')).toHaveLength(2);
  });

  it('draws a line a stage where the units would scroll off the terminal', () => {
    const screen = recordingScreen({ columns: 120, rows: 3 });
    const progress = new LiveProgress(screen, () => 0);
    const units = [1, 2, 3].map((seed) => aUnit({ unit: `alttrain/${seed}` }));
    progress.show(aStudy({ units }));
    progress.show(aStudy({ units }));
    const [first, second] = screen.raw.split('\u001B[1A');
    expect(first).toBe(second);
    expect(screen.text).toContain('0/3 done, 3 running');
  });

  it('writes line by line where not even those fit', () => {
    const screen = recordingScreen({ columns: 120, rows: 1 });
    const progress = new LiveProgress(screen, () => 0);
    const units = [1, 2, 3].map((seed) => aUnit({ unit: `alttrain/${seed}` }));
    progress.show(aStudy({ units }));
    progress.show(aStudy({ units }));
    expect(screen.raw).not.toContain('\u001B[J');
    expect(screen.text.split('\n')).toHaveLength(4);
  });
});

describe('LiveProgress elsewhere', () => {
  /** What is written when the unit is shown at these seconds. */
  function linesOf(...shown: readonly (readonly [seconds: number, unit: typeof running])[]): readonly string[] {
    const screen = recordingScreen();
    let seconds = 0;
    const progress = new LiveProgress(screen, () => seconds * 1000);
    for (const [at, unit] of shown) {
      seconds = at;
      progress.show(aStudy({ units: [unit] }));
    }
    return screen.text.split('\n').slice(0, -1);
  }

  it('says nothing of what waits', () => {
    expect(linesOf([0, waiting], [100, waiting])).toEqual([]);
  });

  it('writes a line when a state changes', () => {
    const lines = linesOf([0, waiting], [1, running], [2, aUnit({ done: 10 })], [3, done], [4, done], [60, done]);
    expect(lines).toEqual([expect.stringContaining('9/36 steps'), expect.stringContaining('✓ training')]);
  });

  it('writes a line every 15 seconds while it runs', () => {
    const at = (seconds: number) => [seconds, aUnit({ done: seconds })] as const;
    const lines = linesOf(at(1), at(15), at(16), at(30), at(31), at(32));
    expect(lines.map((line) => /\d+(?=\/36)/.exec(line)?.[0])).toEqual(['1', '16', '31']);
  });

  it('writes what is done already when a study is joined', () => {
    expect(linesOf([0, done])).toHaveLength(1);
  });

  it('says so when a unit that failed waits again', () => {
    const failed = aUnit({ state: 'failed', detail: 'The disk is full.' });
    expect(linesOf([0, failed], [1, waiting])).toEqual([
      expect.stringContaining('The disk is full.'),
      expect.stringContaining('waiting'),
    ]);
  });

  it('tells units of one name in two stages apart', () => {
    const screen = recordingScreen();
    const units = [running, aUnit({ stage: 'evaluation', counted: 'samples' })];
    new LiveProgress(screen, () => 0).show(aStudy({ units }));
    expect(screen.text.split('\n')).toHaveLength(3);
  });
});
