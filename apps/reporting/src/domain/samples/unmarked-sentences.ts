import { markerRemover, type StepMarker } from '@retrace/reasoning';

/**
 * Takes the words that open steps ("Harmfulness assessment:") out of a trace's sentences, so that labels rest on what
 * the sentences say. A sentence that was a marker alone is left out. A trace without a marker is given back as it is.
 */
export function unmarkedSentences(markers: readonly StepMarker[]): (sentences: readonly string[]) => readonly string[] {
  const withoutMarker = markerRemover(markers);
  return (sentences) => {
    const rests = sentences.map(withoutMarker);
    if (rests.every((rest) => rest === undefined)) return sentences;
    return sentences
      .map((sentence, place) => (rests[place] ?? sentence).trim())
      .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
  };
}
