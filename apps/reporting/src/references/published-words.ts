import type { Report } from '../domain/report.js';
import { percent, percentInterval } from '../domain/wording.js';
import type { PublishedFigure } from './published-reference.js';

/** A published value or range as its source gives it: `85–95 %`. */
export function publishedValue({ value, range, unit }: PublishedFigure): string {
  const figure = range === undefined ? String(value) : range.join('–');
  return unit === '' ? figure : `${figure} ${unit}`;
}

/**
 * What this study measured on the same benchmark with the arm that does the same, every endpoint under its own name;
 * empty where there is none.
 */
export function measuredBeside(
  { endpoints, arms }: Report,
  { benchmark, arm }: PublishedFigure,
): readonly { readonly title: string; readonly figure: string }[] {
  const found = arms.find((candidate) => candidate.arm === arm);
  if (found === undefined) return [];
  return endpoints
    .filter((endpoint) => endpoint.benchmark === benchmark)
    .flatMap(({ name, title }) => {
      const rate = found.endpoints.find(({ endpoint }) => endpoint === name)?.rate;
      if (rate === undefined || rate.estimate === null) return [];
      return [{ title, figure: `${percent(rate.estimate)} (${percentInterval(rate.interval)})` }];
    });
}
