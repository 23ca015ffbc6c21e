import { cellCounts, type Cell, type CellCounts, type Group } from './mediated-prompt.js';

/** Differences of rates, in [−1, 1]; `total` is the sum of the other two. Not a number where a cell is empty. */
export interface Effects {
  readonly total: number;
  readonly indirect: number;
  readonly direct: number;
}

/**
 * The mediation formula with observed shares plugged in. θ(t, t') is the rate of the outcome if samples answered as
 * group t does, and had the mediator as often as group t':
 *
 *   θ(t, t') = Σ_m P(outcome | t, m) P(mediator = m | t')
 *
 * As the treated answer: indirect = θ(1, 1) − θ(1, 0), direct = θ(1, 0) − θ(0, 0).
 * As the controls answer: indirect = θ(0, 1) − θ(0, 0), direct = θ(1, 1) − θ(0, 1).
 *
 * @param answers whose P(outcome | m) the indirect effect is seen through
 */
export function plugInEffects(sums: Float64Array, answers: Group): Effects {
  const [treated, control] = [observedRate(sums, 'treated'), observedRate(sums, 'control')];
  const total = treated - control;
  const crossed = crossedRate(sums, answers);
  switch (answers) {
    case 'treated':
      return { total, indirect: treated - crossed, direct: crossed - control };
    case 'control':
      return { total, indirect: crossed - control, direct: treated - crossed };
  }
}

/** θ(1, 1) − θ(0, 0), the difference of the two observed rates: defined as soon as both groups have a sample. */
export function totalEffect(sums: Float64Array): number {
  return observedRate(sums, 'treated') - observedRate(sums, 'control');
}

/** The cell without a sample that keeps the effects from being computed, if there is one. */
export function missingCell(sums: Float64Array, answers: Group): Cell | undefined {
  const mediators = otherGroup(answers);
  return [false, true]
    .map((mediator) => ({ group: answers, mediator }))
    .find(
      (cell) =>
        cellCounts(sums, cell.group, cell.mediator).samples === 0 &&
        cellCounts(sums, mediators, cell.mediator).samples > 0,
    );
}

/** θ(t, t): straight from the counts, so that equal rates differ by exactly 0. */
function observedRate(sums: Float64Array, group: Group): number {
  const [without, having] = [cellCounts(sums, group, false), cellCounts(sums, group, true)];
  return (without.outcomes + having.outcomes) / (without.samples + having.samples);
}

/** θ(t, t') with t the group that answers and t' the other. */
function crossedRate(sums: Float64Array, answers: Group): number {
  const mediators = otherGroup(answers);
  const without = cellCounts(sums, mediators, false).samples;
  const having = cellCounts(sums, mediators, true).samples;
  const count = weighted(without, cellCounts(sums, answers, false)) + weighted(having, cellCounts(sums, answers, true));
  return count / (without + having);
}

/** A cell that nobody would be in counts nothing, even if nobody was seen there. */
function weighted(samples: number, cell: CellCounts): number {
  return samples === 0 ? 0 : (samples * cell.outcomes) / cell.samples;
}

function otherGroup(group: Group): Group {
  return group === 'treated' ? 'control' : 'treated';
}
