import { promptLabels } from '@retrace/contracts';
import { rewriteStyles, type TeacherOutput } from '@retrace/rewrites';

import type { RecordCheck } from '../../records/read-records.js';

export interface TeacherRecord extends TeacherOutput {
  readonly id: string;
}

/** Reads `{id, prompt, label, style, raw}`; other fields are left alone. */
export function teacherRecord(value: unknown): RecordCheck<TeacherRecord> {
  if (typeof value !== 'object' || value === null) return refused('it is not an object');
  const fields: Readonly<Record<string, unknown>> = { ...value };
  const { id, prompt, raw } = fields;
  if (typeof id !== 'string' && typeof id !== 'number') return refused('it has no "id"');
  if (typeof prompt !== 'string') return refused('its "prompt" is not a text');
  if (typeof raw !== 'string') return refused('its "raw" is not a text');
  const label = promptLabels.find((known) => known === fields['label']);
  if (label === undefined) return refused('its "label" is neither "unsafe" nor "safe"');
  const style = rewriteStyles.find((known) => known === fields['style']);
  if (style === undefined) return refused(`its "style" is none of ${rewriteStyles.join(', ')}`);
  return { kind: 'record', record: { id: String(id), prompt, label, style, raw } };
}

function refused(problem: string): RecordCheck<TeacherRecord> {
  return { kind: 'refused', problem };
}
