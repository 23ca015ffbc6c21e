import { stepTypeNames, type StructureStep } from '@retrace/reasoning';

/**
 * The sentences of a trace without the words that open its steps ("Harmfulness assessment:"), so that labels rest on
 * what the sentences say. A sentence that was a marker alone is left out.
 */
export function unmarkedSentences(
  sentences: readonly string[],
  steps: readonly Pick<StructureStep, 'marker'>[],
): readonly string[] {
  const opening = openingMarker(steps);
  return sentences
    .map((sentence) => sentence.replace(opening, '').trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** As the lexical classifier finds it: Markdown around it, then a colon, a dash or nothing more. */
function openingMarker(steps: readonly Pick<StructureStep, 'marker'>[]): RegExp {
  const markers = [...Object.values(stepTypeNames), ...steps.map(({ marker }) => marker)]
    .map((marker) =>
      marker
        .trim()
        .replace(/[:：]$/, '')
        .trim(),
    )
    .filter((marker) => marker !== '')
    .toSorted((a, b) => b.length - a.length)
    .map((marker) => marker.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(`^[\\s#*_>\\d.()-]*(?:${markers.join('|')})[*_\\s]*(?:[:：–—-][*_\\s]*|$)`, 'iu');
}
