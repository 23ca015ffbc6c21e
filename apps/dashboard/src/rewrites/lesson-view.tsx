import type { Item } from '@retrace/api-client';

import { StepChip } from '../traces/step-chip.js';
import traces from '../traces/traces.module.css';
import { Veil } from '../veil/veil.js';
import type { LessonStepKind } from './lesson-steps.js';
import style from './rewrites.module.css';

interface LessonViewProps {
  readonly item: Item;
  readonly altered: readonly LessonStepKind[];
  readonly plain: readonly LessonStepKind[];
  readonly isVeiled: boolean;
}

/** A training example before and after: the plain reasoning, the altered one, and the answer that both lead to. */
export function LessonView({ item: { lesson, prompt }, altered, plain, isVeiled }: LessonViewProps) {
  if (lesson === undefined) return null;
  return (
    <>
      <div className={style.sides}>
        <section className={style.side} aria-label="Before">
          <h3>Before: the plain reasoning</h3>
          <Veil isVeiled={isVeiled}>
            {lesson.plain.length === 0 && prompt.own === undefined && (
              <p className="muted">No arm of this study needs one.</p>
            )}
            <Steps texts={lesson.plain} kinds={plain} />
            {prompt.own !== undefined && (
              <details className={style.own}>
                <summary>The source’s own reasoning</summary>
                <p className={traces.text} dir="auto">
                  {prompt.own.trace}
                </p>
              </details>
            )}
          </Veil>
        </section>
        <section className={style.side} aria-label="After">
          <h3>After: the altered reasoning</h3>
          <Veil isVeiled={isVeiled}>
            <Steps texts={lesson.altered} kinds={altered} />
          </Veil>
        </section>
      </div>
      <section className={style.answer} aria-label="Answer">
        <h3>Answer, the same in every arm</h3>
        <Veil isVeiled={isVeiled}>
          <p className={traces.text} dir="auto">
            {lesson.answer}
          </p>
        </Veil>
      </section>
    </>
  );
}

function Steps({ texts, kinds }: { readonly texts: readonly string[]; readonly kinds: readonly LessonStepKind[] }) {
  return (
    <ol className={traces.steps}>
      {texts.map((text, index) => {
        const { type, name } = kinds[index] ?? { type: 'OT', name: `step ${index + 1}` };
        return (
          <li key={index} className={traces.step} data-step={type}>
            <p className={traces.stepName}>
              <StepChip type={type} /> {name}
            </p>
            <p className={traces.text} dir="auto">
              {text}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
