/**
 * Agreement of two raters beyond chance: (p_o − p_e) / (1 − p_e), with p_o the share of cases on which they agree and p_e
 * what they would agree on by chance, from how often each gives each label. Cohen 1960, Educational and Psychological
 * Measurement 20.
 *
 * @returns from −1 to 1; undefined without a case, or where both give one label only, so that chance agrees on all
 */
export function cohensKappa(pairs: readonly (readonly [string, string])[]): number | undefined {
  const labels = new Set(pairs.flat());
  const total = pairs.length;
  const shareOf = (label: string, rater: 0 | 1): number => pairs.filter((pair) => pair[rater] === label).length / total;
  const observed = pairs.filter(([first, second]) => first === second).length / total;
  const expected = [...labels].reduce((sum, label) => sum + shareOf(label, 0) * shareOf(label, 1), 0);
  return total === 0 || expected === 1 ? undefined : (observed - expected) / (1 - expected);
}
