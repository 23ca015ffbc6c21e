/** As much of a sample as says what it is a try of. */
export interface Tried {
  readonly item: string;
  readonly try?: number;
}

/** The item that a sample is a try of: `HumanEval/0` of `HumanEval/0#2`. */
export function triedItem({ item, try: which }: Tried): string {
  return which === undefined ? item : item.slice(0, -triedMark(which).length);
}

/** What the id of a try has after that of its item. */
export function triedMark(which: number): string {
  return `#${which}`;
}
