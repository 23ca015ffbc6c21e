import { Button } from '@mantine/core';
import type { SampleView } from '@retrace/contracts';
import { useState } from 'react';

import { StepChip } from '../../traces/step-chip.js';
import { stepNames } from '../../traces/step-names.js';
import traces from '../../traces/traces.module.css';
import style from './one.module.css';
import { Sentence, type SentenceActions } from './sentence.js';
import { stepGroups } from './step-groups.js';

interface TraceStepsProps {
  readonly sample: SampleView;
  readonly isVeiled: boolean;
  readonly chosen: number | undefined;
  readonly actionsOn: (step: number) => SentenceActions;
}

/** Steps before somebody asks for the rest: a model that loops writes hundreds. */
const SHOWN_STEPS = 30;

/** How a sample was reasoned: its steps, each with its sentences. */
export function TraceSteps({ sample, isVeiled, chosen, actionsOn }: TraceStepsProps) {
  const { steps, corrections, thinking } = sample;
  const [isWhole, setWhole] = useState(false);
  const groups = stepGroups(steps);
  if (groups.length === 0) return <p className="muted">No reasoning before the answer.</p>;
  const shown = isWhole ? groups : groups.slice(0, SHOWN_STEPS);
  return (
    <>
      {thinking === 'absent' && <p className="muted">It did not think apart: all that it wrote was labelled.</p>}
      <ol className={traces.steps}>
        {shown.map(({ type, sentences }, index) => (
          <li key={index} className={traces.step} data-step={type}>
            <p className={traces.stepName}>
              <StepChip type={type} /> {stepNames[type]}
            </p>
            <ol className={style.sentences}>
              {sentences.map((sentence, place) => (
                <Sentence
                  key={sentence.index}
                  sentence={sentence}
                  corrections={corrections.filter(({ step }) => step === sentence.index)}
                  isChosen={chosen === sentence.index}
                  isExplained={place === 0}
                  isVeiled={isVeiled}
                  {...actionsOn(sentence.index)}
                />
              ))}
            </ol>
          </li>
        ))}
      </ol>
      {shown.length < groups.length && (
        <Button variant="default" size="compact-sm" onClick={() => setWhole(true)}>
          Show {groups.length - shown.length} more steps
        </Button>
      )}
    </>
  );
}
