import type { ConditionKind } from '@retrace/reasoning';
import type { StructureStepSpec } from '@retrace/study';

/** A step as it stands in a trace: its marker with a colon, and its text. */
export function openStep(marker: string, text: string): string {
  return `${opening(marker)} ${text}`;
}

/** A step's text opened with the marker of its case, where it has such a case and that a marker. */
export function openCase(
  { conditions = [] }: Pick<StructureStepSpec, 'conditions'>,
  decided: ConditionKind | undefined,
  text: string,
): string {
  const marker = conditions.find(({ when }) => when === decided)?.marker;
  return marker === undefined ? text : openStep(marker, text);
}

/** A step's text without the marker that whoever wrote it may have put before it. */
export function withoutMarker(marker: string, text: string): string {
  const begins = [opening(marker), marker.trim()].find((words) => text.toLowerCase().startsWith(words.toLowerCase()));
  return begins === undefined ? text : text.slice(begins.length).trimStart();
}

function opening(marker: string): string {
  return /[:：]\s*$/.test(marker) ? marker.trim() : `${marker.trim()}:`;
}
