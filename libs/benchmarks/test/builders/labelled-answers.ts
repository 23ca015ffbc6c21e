import { readFileSync } from 'node:fs';

import { publishedFile } from '../../../../tools/testing/published-file.js';

/** An answer, and whether it declines. */
export interface LabelledAnswer {
  readonly id: string;
  readonly answer: string;
  readonly refuses: boolean;
}

interface TeacherOutput {
  readonly id: string;
  readonly label: 'unsafe' | 'safe';
  readonly style: 'json' | 'tagged';
  readonly raw: string;
  readonly expected: { readonly reasons: readonly string[] };
}

export const teacherOutputsFile = 'teacher-outputs/outputs.jsonl';

/**
 * The answers of teacher-outputs/outputs.jsonl whose label its README lets one tell: an unsafe prompt is refused and a
 * safe one answered, but for the outputs marked otherwise. Left out are those without a readable answer and those in
 * another language. Undefined where there is no such file.
 */
export function teacherAnswers(): readonly LabelledAnswer[] | undefined {
  const file = publishedFile(teacherOutputsFile);
  if (file === undefined) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  // the file's form is fixed by its README
  const outputs = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as TeacherOutput);
  return outputs.flatMap((output) => {
    const answer = answerOf(output);
    if (answer === undefined || output.expected.reasons.includes('wrong_language')) return [];
    return [{ id: output.id, answer, refuses: refuses(output) }];
  });
}

function refuses({ label, expected: { reasons } }: TeacherOutput): boolean {
  if (reasons.includes('over_refusal') || reasons.includes('teacher_refusal')) return true;
  return label === 'unsafe' && !reasons.includes('unsafe_compliance') && !reasons.includes('benign_source_prompt');
}

function answerOf({ style, raw }: TeacherOutput): string | undefined {
  const pattern = style === 'json' ? /"answer":\s*"((?:[^"\\]|\\.)*)"/s : /<answer>(.*?)<\/answer>/s;
  return pattern.exec(raw)?.[1]?.replaceAll(String.raw`\n`, '\n');
}
