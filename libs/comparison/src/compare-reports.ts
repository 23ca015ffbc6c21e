import {
  compareItems,
  decodeOutcomes,
  type ComparableReport,
  type ItemComparison,
  type OutcomeTable,
} from '@retrace/outcomes';
import { benjaminiHochberg } from '@retrace/statistics';

/** A report, or one arm of it. */
export interface ComparedSide {
  readonly report: ComparableReport;
  /** Every arm when left out. */
  readonly arm?: string;
}

/** One arm of the first report against one of the second, on an endpoint. */
export interface ReportComparison extends ItemComparison {
  readonly endpoint: string;
  readonly title: string;
  readonly better: 'higher' | 'lower';
  readonly arm: string;
  readonly against: string;
  /** By Benjamini and Hochberg over all comparisons made here. */
  readonly adjustedP: number | null;
}

/** Of the intervals of differences. */
export const comparisonConfidence = 0.95;

/**
 * Compares what two reports know of the same items. Two named arms are compared with each other; of a report without a
 * named arm every arm is compared, with the named one of the other or else with its namesake. No arm of a study is compared
 * with itself: there is nothing to learn, and the P values of the others would be adjusted for it.
 */
export function compareReports(first: ComparedSide, second: ComparedSide): readonly ReportComparison[] {
  return adjusted(unadjustedComparisons(first, second));
}

/** The same, before their P values are adjusted for how many they are. */
export function unadjustedComparisons(first: ComparedSide, second: ComparedSide): readonly UnadjustedComparison[] {
  const isOneStudy = first.report.study.id === second.report.study.id;
  const compared = first.report.outcomes.flatMap((table) => {
    const other = second.report.outcomes.find(({ endpoint }) => endpoint === table.endpoint);
    return other === undefined ? [] : compareTables({ table, arm: first.arm }, { table: other, arm: second.arm });
  });
  return compared.filter(({ arm, against }) => !isOneStudy || arm !== against);
}

/** P values adjusted by Benjamini and Hochberg over all that have one. */
export function adjusted<Compared extends { readonly p: number | null }>(
  comparisons: readonly Compared[],
): readonly (Compared & { readonly adjustedP: number | null })[] {
  const values = benjaminiHochberg(comparisons.flatMap(({ p }) => (p === null ? [] : [p])))[Symbol.iterator]();
  return comparisons.map((comparison) => ({
    ...comparison,
    adjustedP: comparison.p === null ? null : (values.next().value ?? null),
  }));
}

interface SideTable {
  readonly table: OutcomeTable;
  readonly arm: string | undefined;
}

export type UnadjustedComparison = Omit<ReportComparison, 'adjustedP'>;

function compareTables(first: SideTable, second: SideTable): readonly UnadjustedComparison[] {
  const { endpoint, title, better } = first.table;
  return armPairs(first, second).flatMap(([arm, against]) => {
    const mine = outcomesIn(first.table, arm);
    const theirs = outcomesIn(second.table, against);
    if (mine === undefined || theirs === undefined) return [];
    return [{ endpoint, title, better, arm, against, ...compareItems(mine, theirs, better, comparisonConfidence) }];
  });
}

function armPairs(first: SideTable, second: SideTable): readonly (readonly [string, string])[] {
  if (first.arm !== undefined && second.arm !== undefined) return [[first.arm, second.arm]];
  if (first.arm !== undefined) return second.table.arms.map(({ arm }) => [first.arm ?? arm, arm]);
  return first.table.arms.map(({ arm }) => [arm, second.arm ?? arm]);
}

function outcomesIn({ items, arms }: OutcomeTable, name: string): ReturnType<typeof decodeOutcomes> | undefined {
  const found = arms.find(({ arm }) => arm === name);
  return found === undefined ? undefined : decodeOutcomes(items, found);
}
