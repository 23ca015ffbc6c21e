import type { ComparisonSide } from '@retrace/contracts';

/** `quickstart`, `quickstart · alttrain`; with the beginning of its id where another side's study has the same name. */
export function sideText(side: ComparisonSide, all: readonly ComparisonSide[]): string {
  const { study, arm } = side;
  const isAlone = all.every((other) => other.study.id === study.id || other.study.name !== study.name);
  const name = isAlone ? study.name : `${study.name} (${study.id.slice(0, 8)})`;
  return arm === undefined ? name : `${name} · ${arm}`;
}
