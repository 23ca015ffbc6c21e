import type { SampleView } from '@retrace/contracts';

import { Veil } from '../../veil/veil.js';
import style from './one.module.css';

interface PromptTextProps {
  readonly sample: SampleView;
  readonly isVeiled: boolean;
}

/** What every arm was asked, after what was said before it. */
export function PromptText({ sample: { turns = [], prompt, request }, isVeiled }: PromptTextProps) {
  return (
    <section aria-label="Prompt" className={style.promptBox}>
      <Veil isVeiled={isVeiled}>
        {turns.map((turn, index) => (
          <div key={index} className={style.turn}>
            <p className={style.text} dir="auto">
              {turn.prompt}
            </p>
            <p className={style.turnAnswer} dir="auto">
              {turn.output}
            </p>
          </div>
        ))}
        <p className={style.text} dir="auto">
          {prompt}
        </p>
        {request !== undefined && (
          <p className={style.request} dir="auto">
            What the attack is to bring about: {request}
          </p>
        )}
      </Veil>
    </section>
  );
}
