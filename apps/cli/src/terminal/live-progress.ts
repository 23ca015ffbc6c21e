import { stripVTControlCharacters } from 'node:util';

import type { StudyView, UnitView } from '@retrace/contracts';

import { widthOf, type Screen } from './screen.js';
import { unitLine } from './unit-line.js';

const ESCAPE = '\u001B';
const FEWEST_LINE_MS = 15_000;

/**
 * Shows how far a study is. On a terminal its lines are drawn over; elsewhere, as in a CI log or where the lines would
 * scroll off the terminal, a line is written when a unit changes its state, and every 15 seconds while it runs.
 */
export class LiveProgress {
  private drawn = 0;
  private readonly said = new Map<string, { readonly state: string; readonly at: number }>();

  constructor(
    private readonly screen: Screen,
    private readonly now: () => number = Date.now,
  ) {}

  show({ units }: StudyView): void {
    if (this.screen.isTTY === true && units.length < (this.screen.rows || Infinity)) this.draw(units);
    else for (const unit of units) this.sayIfNew(unit);
  }

  private draw(units: readonly UnitView[]): void {
    const width = widthOf(this.screen);
    const up = this.drawn === 0 ? '' : `${ESCAPE}[${this.drawn}A`;
    const lines = units.map((unit) => `${ESCAPE}[2K${fit(unitLine(unit), width)}\n`);
    this.screen.write(`${up}${lines.join('')}`);
    this.drawn = units.length;
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
