import { stripVTControlCharacters } from 'node:util';

import type { StudyView, UnitView } from '@retrace/contracts';

import { widthOf, type Screen } from './screen.js';
import { stageLines } from './stage-line.js';
import { unitLine } from './unit-line.js';

const ESCAPE = '\u001B';
const FEWEST_LINE_MS = 15_000;

/**
 * Shows how far a study is. On a terminal its lines are drawn over: one a unit, or one a stage where those would scroll off.
 * Elsewhere, as in a CI log, a line is written when a unit changes its state, and every 15 seconds while it runs.
 */
export class LiveProgress {
  private drawn = 0;
  private readonly said = new Map<string, { readonly state: string; readonly at: number }>();

  constructor(
    private readonly screen: Screen,
    private readonly now: () => number = Date.now,
  ) {}

  show({ units }: StudyView): void {
    const lines = this.linesToDraw(units);
    if (lines === undefined) for (const unit of units) this.sayIfNew(unit);
    else this.draw(lines);
  }

  /** Undefined where nothing can be drawn over. */
  private linesToDraw(units: readonly UnitView[]): readonly string[] | undefined {
    if (this.screen.isTTY !== true) return undefined;
    const [width, rows] = [widthOf(this.screen), this.screen.rows || Infinity];
    if (units.length < rows) return units.map((unit) => unitLine(unit, width));
    const ofStages = stageLines(units, width);
    return ofStages.length < rows ? ofStages : undefined;
  }

  private draw(lines: readonly string[]): void {
    const width = widthOf(this.screen);
    const up = this.drawn === 0 ? '' : `${ESCAPE}[${this.drawn}A`;
    // What was drawn below these, as when a failure has passed, is cleared.
    this.screen.write(`${up}${ESCAPE}[J${lines.map((line) => `${fit(line, width)}\n`).join('')}`);
    this.drawn = lines.length;
  }

  private sayIfNew(unit: UnitView): void {
    const key = `${unit.stage}/${unit.unit}`;
    const last = this.said.get(key);
    const isOld = last === undefined ? unit.state === 'waiting' : last.state === unit.state;
    const isDue = unit.state === 'running' && last !== undefined && this.now() - last.at >= FEWEST_LINE_MS;
    if (isOld && !isDue) return;
    this.said.set(key, { state: unit.state, at: this.now() });
    this.screen.write(`${unitLine(unit)}\n`);
  }
}

/** A line that would wrap is cut, colours and all: drawing over counts on one row a line. */
function fit(line: string, width: number): string {
  const plain = stripVTControlCharacters(line);
  return plain.length < width ? line : `${plain.slice(0, width - 2)}…`;
}
