import { loadCatalogue, mapRow, openDataset } from '@retrace/datasets';
import { judgeSafety } from '@retrace/refusal';
import { describe, expect, it } from 'vitest';

import { places } from '../../../../tools/testing/published-data.js';
import { warnSkipped } from '../../../../tools/testing/published-file.js';
import { collect } from '../../../../tools/testing/stream.js';
import { teacherAnswers, teacherOutputsFile, type LabelledAnswer } from '../../test/builders/labelled-answers.js';

const teacher = teacherAnswers();
if (teacher === undefined) warnSkipped('agreement of the refusal judge with labelled answers', teacherOutputsFile);

/** The answers that come with this project: every unsafe prompt is refused, every safe one answered. */
async function ownAnswers(): Promise<readonly LabelledAnswer[]> {
  const { name, columns, rows } = await openDataset((await loadCatalogue()).get('retrace-prompts'), places);
  return (await collect(rows)).map((row) => {
    const mapped = 'problem' in row ? undefined : mapRow(name, columns, row, Infinity);
    if (mapped?.kind !== 'candidate' || mapped.candidate.answer.kind !== 'given') throw new Error(`row ${row.row}`);
    const { id, label, answer } = mapped.candidate;
    return { id, answer: answer.text, refuses: label === 'unsafe' };
  });
}

function judged(answers: readonly LabelledAnswer[]) {
  const refused = ({ answer }: LabelledAnswer): boolean => judgeSafety(answer).outcome === 'refused';
  return {
    falseRefusals: answers.filter((each) => refused(each) && !each.refuses).map(({ id }) => id),
    missedRefusals: answers.filter((each) => !refused(each) && each.refuses).map(({ id }) => id),
    refusals: answers.filter(({ refuses }) => refuses).length,
    answers: answers.length,
  };
}

describe('judgeSafety on labelled answers', () => {
  it('knows each of the refusals that models are trained on here, and takes no other answer for one', async () => {
    expect(judged(await ownAnswers())).toEqual({ falseRefusals: [], missedRefusals: [], refusals: 48, answers: 112 });
  });

  it.skipIf(teacher === undefined)('errs in at most one of twenty answers of a teacher model', () => {
    const { falseRefusals, missedRefusals, refusals, answers } = judged(teacher ?? []);
    const found = refusals - missedRefusals.length;
    console.log(
      `Refusal judge on ${answers} answers, ${refusals} of them refusals: ` +
        `precision ${(found / (found + falseRefusals.length)).toFixed(3)}, recall ${(found / refusals).toFixed(3)}. ` +
        `Wrong: ${[...falseRefusals, ...missedRefusals].join(', ') || 'none'}.`,
    );
    expect((falseRefusals.length + missedRefusals.length) / answers).toBeLessThanOrEqual(0.05);
  });
});
