import type { Estimate } from '@retrace/statistics';

import { joined, Source, templateOf } from '../source.js';
import { latexText } from './latex-text.js';

/** Source for LaTeX. */
export type Latex = Source<'latex'>;

/** Builds LaTeX; every value that is not LaTeX is escaped, and put on one line. */
export const tex = templateOf('latex', latexText);

/** Lines one under another. */
export function lines(...parts: readonly Latex[]): Latex {
  return joined('latex', parts, '\n');
}

/** A share as percent to one decimal: `85.0`; a dash where it was not measured. */
export function percentCell(share: number | null): Latex {
  return share === null ? tex`--` : tex`${(share * 100).toFixed(1)}`;
}

/** An interval of a share in small type: `[70.9, 92.9]`. */
export function intervalCell(interval: { readonly lower: number; readonly upper: number } | null): Latex {
  if (interval === null) return tex``;
  return tex` {\scriptsize [${signed(interval.lower)}, ${signed(interval.upper)}]}`;
}

/** A share or a difference of shares in percentage points, with a true minus sign. */
export function signed(share: number): Latex {
  return number(share * 100, 1);
}

/** A difference of shares in percentage points with its interval: `63.3 [52.9, 71.6]`; a dash where there is none. */
export function differenceCell(difference: Estimate | null): Latex {
  if (difference === null) return tex`--`;
  return tex`${signed(difference.estimate)}${intervalCell(difference.interval)}`;
}

/** A share as percent with its interval: `85.0 [70.9, 92.9]`; a dash where it was not measured. */
export function shareCell({ estimate, interval }: Shared): Latex {
  return tex`${estimate === null ? tex`--` : signed(estimate)}${intervalCell(interval)}`;
}

interface Shared {
  readonly estimate: number | null;
  readonly interval: Estimate['interval'] | null;
}

/** The confidence of an interval: `95\,\%`. */
export function confidence(share: number): Latex {
  return tex`${Number((share * 100).toFixed(2))}\,\%`;
}

/** A figure with so many decimals, with a true minus sign; a dash where there is none. */
export function number(value: number | null, places: number): Latex {
  if (value === null) return tex`--`;
  const digits = Math.abs(value).toFixed(places);
  return value < 0 && Number(digits) !== 0 ? tex`\(-\)${digits}` : tex`${digits}`;
}

/** A P value to two digits. */
export function pCell(p: number | null): Latex {
  if (p === null) return tex`--`;
  return p < 0.0001 ? tex`\(<\)0.0001` : tex`${String(Number(p.toPrecision(2)))}`;
}
