/** How much was counted at a time. */
interface Mark {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly done: number;
}

const WINDOW_MS = 60_000;

/** How fast a unit of work goes: what was counted over the last minute. */
export class ProgressRate {
  private marks: readonly Mark[] = [];

  /**
   * @param counted how much there is of how much; a total of 0 says that it is not known yet
   * @param at milliseconds since 1970
   * @returns a second; undefined while nothing moves, or where it was begun anew
   */
  after({ done, total }: { readonly done: number; readonly total: number }, at: number): number | undefined {
    if (total === 0) return undefined;
    const known = done < (this.marks.at(-1)?.done ?? 0) ? [] : this.marks;
    this.marks = lately([...known, { at, done }], at);
    const [first] = this.marks;
    if (first === undefined || at <= first.at) return undefined;
    return (1000 * (done - first.done)) / (at - first.at);
  }
}

/** From the last mark before the window on; a pause before anything moved is no part of it. */
function lately(marks: readonly Mark[], at: number): readonly Mark[] {
  const begin = marks.findIndex((mark, place) => {
    const next = marks[place + 1];
    return next === undefined || (next.at > at - WINDOW_MS && next.done > mark.done);
  });
  return marks.slice(begin);
}
