import type { Choosable } from './balanced-sample.js';

/**
 * The first `take` candidates when each category in turn gives its next one. Candidates come in that order of turns but
 * with gaps, where some were removed as near-duplicates: a category that lost one moves its next one up.
 */
export function balance<Candidate extends Choosable>(inTurn: readonly Candidate[], take: number): readonly Candidate[] {
  const given = new Map<string, number>();
  const placed = inTurn.map((candidate, index) => {
    const name = `${candidate.kind}/${candidate.category}`;
    const round = given.get(name) ?? 0;
    given.set(name, round + 1);
    return { candidate, round, index };
  });
  return placed
    .sort((a, b) => a.round - b.round || a.index - b.index)
    .slice(0, take)
    .map(({ candidate }) => candidate);
}
