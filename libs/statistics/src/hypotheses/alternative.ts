/** What stands against "there is no difference"; `greater`: the first arm's outcomes are greater, or more often yes. */
export type Alternative = 'two-sided' | 'greater' | 'less';

/** The P value from those of both tails, each with what was observed in it. */
export function ofTails(alternative: Alternative, tails: { readonly greater: number; readonly less: number }): number {
  switch (alternative) {
    case 'two-sided':
      return Math.min(1, 2 * Math.min(tails.greater, tails.less));
    case 'greater':
      return tails.greater;
    case 'less':
      return tails.less;
  }
}
