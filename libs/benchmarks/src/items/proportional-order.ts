/**
 * Merges lists into one of which every beginning holds each list in proportion to its length: the values stand in the
 * order of (position + 1/2) / length, and lists of one length take turns in the order given. The shares of a beginning
 * are those of the divisor method of Webster and Sainte-Laguë, so a longer beginning always contains a shorter one.
 */
export function inProportion<Value>(lists: readonly (readonly Value[])[]): readonly Value[] {
  return lists
    .flatMap((list) => list.map((value, position) => ({ value, place: (position + 0.5) / list.length })))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value);
}
