import type { SampleRow } from '@retrace/contracts';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

import { StepChip } from '../traces/step-chip.js';
import { useShowsHarm } from '../veil/shown-harm.js';
import { Veil } from '../veil/veil.js';
import { armText, OutcomeBadge, structureWords } from './outcome-badge.js';
import type { SamplesSearch } from './samples-search.js';
import style from './samples.module.css';

interface SampleRowLinkProps {
  readonly studyId: string;
  readonly sample: SampleRow;
  /** From 0. */
  readonly place: number;
  readonly search: SamplesSearch;
}

/** More steps than a line has room for. */
const SHOWN_STEPS = 8;

/** A sample in the list: opened by a click, or by Enter once `j` and `k` have led to it. */
export function SampleRowLink({ studyId, sample, place, search }: SampleRowLinkProps) {
  const { id, arm, benchmark, attack, category, outcome, structure, steps, harmful, flagged, corrected } = sample;
  const showsHarm = useShowsHarm();
  const isMarked = search.row === place + 1;
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isMarked) link.current?.focus({ preventScroll: true });
  }, [isMarked]);
  const where = [benchmark, attack, category].filter((part) => part !== undefined).join(' · ');
  return (
    <Link
      ref={link}
      to="/studies/$id/samples/$sampleId"
      params={{ id: studyId, sampleId: id }}
      search={{ ...search, row: place + 1 }}
      preload={false}
      className={style.sample}
      data-marked={isMarked}
    >
      <span className={style.facts}>
        <span className={style.arm}>
          <span className={style.dot} style={{ background: `var(--arm-${arm})` }} />
          {armText(sample)}
        </span>
        <span className={style.where}>{where}</span>
        <span className={style.marks}>
          {flagged && <span className={style.mark}>⚑ flagged</span>}
          {corrected && <span className={style.mark}>✎ corrected</span>}
        </span>
        <span className={style.chips} title={structureWords[structure]}>
          <span className="visually-hidden">{structureWords[structure]}</span>
          {steps.slice(0, SHOWN_STEPS).map((type, index) => (
            <StepChip key={index} type={type} />
          ))}
          {steps.length > SHOWN_STEPS && <span className="muted">+{steps.length - SHOWN_STEPS}</span>}
          {steps.length === 0 && <span className="muted">no reasoning</span>}
        </span>
        <OutcomeBadge outcome={outcome} harmful={harmful} />
      </span>
      <Veil isVeiled={harmful && !showsHarm}>
        <span className={style.texts}>
          <span className={style.prompt}>{sample.prompt}</span>
          <span className={style.answer}>{sample.answer === '' ? 'no answer' : sample.answer}</span>
        </span>
      </Veil>
    </Link>
  );
}
