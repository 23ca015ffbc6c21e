import { Button } from '@mantine/core';
import type { SampleView } from '@retrace/contracts';

import { Veil } from '../../veil/veil.js';
import { armText, OutcomeBadge, structureWords } from '../outcome-badge.js';
import { AnswerText } from './answer-text.js';
import style from './one.module.css';
import { OutcomeFacts } from './outcome-facts.js';
import type { SentenceActions } from './sentence.js';
import { TraceSteps } from './trace-steps.js';

interface SampleColumnProps {
  readonly sample: SampleView;
  readonly isVeiled: boolean;
  /** The answer that its own is compared with. */
  readonly against?: string | undefined;
  readonly chosen: number | undefined;
  readonly actionsOn: (step: number) => SentenceActions;
  readonly onFlag: () => void;
}

/** What one arm made of a prompt: its reasoning, its answer, and what that was counted as. */
export function SampleColumn({ sample, isVeiled, against, chosen, actionsOn, onFlag }: SampleColumnProps) {
  const { arm, answer, outcome, harmful, structure, flagged, flags } = sample;
  const [flag] = flags;
  const title = armText(sample);
  return (
    <section className={style.column} aria-label={title}>
      <header className={style.columnHead}>
        <h3 className={style.arm} style={{ borderColor: `var(--arm-${arm})` }}>
          {title}
        </h3>
        <OutcomeBadge outcome={outcome} harmful={harmful} />
        <span className="muted">{structureWords[structure]}</span>
        <Button
          className={style.flag}
          variant={flagged ? 'filled' : 'default'}
          size="compact-xs"
          aria-pressed={flagged}
          title={flag === undefined ? 'Flag this sample' : `${flag.by}, ${flag.at}`}
          onClick={onFlag}
        >
          {flagged ? '⚑ Flagged' : '⚐ Flag'}
        </Button>
      </header>
      <div className={style.reasoning}>
        <h4>Reasoning</h4>
        <TraceSteps sample={sample} isVeiled={isVeiled} chosen={chosen} actionsOn={actionsOn} />
      </div>
      <div className={style.answer}>
        <h4>Answer</h4>
        <Veil isVeiled={isVeiled}>
          <AnswerText answer={answer} against={against} />
        </Veil>
      </div>
      <div className={style.outcomeFacts}>
        <h4>Outcome</h4>
        <OutcomeFacts sample={sample} isVeiled={isVeiled} />
      </div>
    </section>
  );
}
