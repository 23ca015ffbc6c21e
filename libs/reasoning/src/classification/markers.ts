import { stepTypeNames, type StepType } from '../step-type.js';

/** The texts that open a step of a type in a rewritten trace; the steps of a `Structure` are such. */
export interface StepMarker {
  readonly type: StepType;
  readonly marker: string;
  readonly markers?: readonly string[];
  readonly conditions?: readonly { readonly marker?: string }[];
}

/** The names of the step types themselves, which rewritten traces are opened with unless a structure says otherwise. */
const standardMarkers: readonly StepMarker[] = [
  { type: 'PU', marker: stepTypeNames.PU },
  { type: 'HA', marker: stepTypeNames.HA },
  { type: 'CR', marker: stepTypeNames.CR },
  { type: 'SR', marker: stepTypeNames.SR },
  { type: 'PU', marker: '问题理解' },
  { type: 'HA', marker: '危害评估' },
  { type: 'CR', marker: '条件推理' },
  { type: 'SR', marker: '解答推理' },
];

/** A step type and the words that opened it. */
export interface MarkerFound {
  readonly label: StepType;
  readonly evidence: string;
}

/**
 * Finds the marker that a sentence starts with, one of those given or of the standard ones. Case, Markdown emphasis and
 * heading marks do not matter; after the words comes a colon, a dash or nothing more, so that "Conditional reasoning is
 * hard" is no marker.
 */
export function markerFinder(markers: readonly StepMarker[]): (sentence: string) => MarkerFound | undefined {
  const typeOf = typesByWords(markers);
  const pattern = openingPattern(typeOf.keys());
  return (sentence) => {
    const found = pattern.exec(sentence);
    const type = typeOf.get(markerWords(found?.[1] ?? ''));
    return found === null || type === undefined ? undefined : { label: type, evidence: found[0].trim() };
  };
}

/**
 * Takes the marker, as `markerFinder` finds it, off a sentence that starts with one, with the Markdown around it.
 *
 * @returns what is left, empty for a heading; undefined for a sentence without a marker
 */
export function markerRemover(markers: readonly StepMarker[]): (sentence: string) => string | undefined {
  const pattern = openingPattern(typesByWords(markers).keys());
  return (sentence) => {
    const found = pattern.exec(sentence);
    return found === null ? undefined : sentence.slice(found[0].length).replace(/^[*_\s]+/, '');
  };
}

function typesByWords(markers: readonly StepMarker[]): ReadonlyMap<string, StepType> {
  const worded = [...standardMarkers, ...markers].flatMap((step) =>
    markersOf(step).map((marker) => [markerWords(marker), step.type] as const),
  );
  return new Map(worded.filter(([words]) => words !== ''));
}

/** All texts that open a step: its marker, the further ones, and those of its conditions. */
function markersOf({ marker, markers = [], conditions = [] }: StepMarker): readonly string[] {
  return [marker, ...markers, ...conditions.flatMap((condition) => condition.marker ?? [])];
}

function openingPattern(worded: Iterable<string>): RegExp {
  const longestFirst = [...worded].toSorted((a, b) => b.length - a.length);
  return new RegExp(
    `^[\\s#*_>\\d.()-]*(${longestFirst.map((marker) => escaped(marker)).join('|')})[*_\\s]*(?:[:：–—-]|$)`,
    'iu',
  );
}

/**
 * A marker by what it is known by: without the Markdown around it and the colon at its end, in lower case, as segmentation
 * drops heading marks. Empty for marks alone, which open nothing.
 */
export function markerWords(marker: string): string {
  return marker
    .replace(/^[\s#*_>]+/, '')
    .replace(/[\s*_:：]+$/, '')
    .toLowerCase();
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
