import { Button } from '@mantine/core';
import type { LabelCorrection, LabelledStep } from '@retrace/contracts';
import type { StepType } from '@retrace/reasoning';

import { localTime } from '../../figures/figures.js';
import { StepChip } from '../../traces/step-chip.js';
import { shownStepTypes, stepNames } from '../../traces/step-names.js';
import { Veil } from '../../veil/veil.js';
import style from './one.module.css';
import { labelInForce } from './step-groups.js';

/** What can be done to a sentence. */
export interface SentenceActions {
  readonly onChoose: () => void;
  readonly onLabel: (label: StepType) => void;
  readonly onTakeBack: () => void;
}

interface SentenceProps extends SentenceActions {
  readonly sentence: LabelledStep;
  /** About this sentence, the latest first. */
  readonly corrections: readonly LabelCorrection[];
  readonly isChosen: boolean;
  /** Whether it says why it has its label without being chosen. */
  readonly isExplained: boolean;
  readonly isVeiled: boolean;
}

/** A sentence of a trace. Once it is chosen by its number, its label can be corrected. */
export function Sentence(props: SentenceProps) {
  const { sentence, corrections, isChosen, isExplained, isVeiled, onChoose, onLabel, onTakeBack } = props;
  const { index, text, why, corrected } = sentence;
  return (
    <li className={style.sentence} data-chosen={isChosen}>
      <button
        type="button"
        className={style.number}
        aria-pressed={isChosen}
        aria-label={`Sentence ${index + 1}`}
        onClick={onChoose}
      >
        {index + 1}
      </button>
      <div className={style.said}>
        <Veil isVeiled={isVeiled}>
          <p className={style.text} dir="auto">
            {text}
          </p>
          {(isChosen || isExplained) && <p className={style.why}>labelled by {why}</p>}
        </Veil>
        {corrected !== undefined && <CorrectedBy corrections={corrections} />}
        {isChosen && (
          <LabelChoice
            label={labelInForce(sentence)}
            onLabel={onLabel}
            onTakeBack={corrected === undefined ? undefined : onTakeBack}
          />
        )}
      </div>
    </li>
  );
}

function CorrectedBy({ corrections: [latest] }: { readonly corrections: readonly LabelCorrection[] }) {
  if (latest === undefined) return null;
  const { given, by, at, note } = latest;
  return (
    <p className={style.corrected}>
      ✎ {by}, {localTime(at)}; the classifier said {stepNames[given]}
      {note !== undefined && `: ${note}`}
    </p>
  );
}

interface LabelChoiceProps {
  readonly label: StepType;
  readonly onLabel: (label: StepType) => void;
  readonly onTakeBack: (() => void) | undefined;
}

function LabelChoice({ label, onLabel, onTakeBack }: LabelChoiceProps) {
  return (
    <div className={style.labels} role="group" aria-label="What this sentence does">
      {shownStepTypes.map((type, index) => (
        <button
          key={type}
          type="button"
          className={style.label}
          aria-pressed={type === label}
          title={`Key ${index + 1}`}
          onClick={() => onLabel(type)}
        >
          <StepChip type={type} /> {stepNames[type]}
        </button>
      ))}
      {onTakeBack !== undefined && (
        <Button variant="subtle" size="compact-xs" onClick={onTakeBack}>
          Take the correction back
        </Button>
      )}
    </div>
  );
}
