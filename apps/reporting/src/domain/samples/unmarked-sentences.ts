import { stepTypeNames, type StructureStep } from '@retrace/reasoning';

/**
 * Takes the words that open steps ("Harmfulness assessment:") out of a trace's sentences, so that labels rest on what
 * the sentences say. A sentence that was a marker alone is left out. A trace without a marker is given back as it is.
 */
export function unmarkedSentences(
  steps: readonly Pick<StructureStep, 'marker'>[],
): (sentences: readonly string[]) => readonly string[] {
  const opening = openingMarker(steps);
  return (sentences) => {
    if (!sentences.some((sentence) => opening.test(sentence))) return sentences;
    return sentences
      .map((sentence) => sentence.replace(opening, '').trim())
      .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
  };
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
