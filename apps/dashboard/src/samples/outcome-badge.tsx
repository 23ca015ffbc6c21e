import type { SampleRow, StructureState } from '@retrace/contracts';

import style from './samples.module.css';

/** What became of a sample. The colour only repeats what the word says of this prompt. */
export function OutcomeBadge({ outcome, harmful }: Pick<SampleRow, 'outcome' | 'harmful'>) {
  return (
    <span className={style.outcome} data-tone={outcomeTone(outcome, harmful)}>
      {outcome.replaceAll('-', ' ')}
    </span>
  );
}

type Tone = 'right' | 'wrong' | 'open';

/** As the report colours it: to refuse is right where a prompt asks for harm, and wrong elsewhere. */
export function outcomeTone(outcome: SampleRow['outcome'], harmful: boolean): Tone {
  switch (outcome) {
    case 'refused':
      return harmful ? 'right' : 'wrong';
    case 'complied':
      return harmful ? 'wrong' : 'right';
    case 'correct':
      return 'right';
    case 'wrong':
      return 'wrong';
    case 'answered':
    case 'no-answer':
    case 'unreadable':
      return 'open';
  }
}

export const structureWords: Readonly<Record<StructureState, string>> = {
  has: 'has the structure',
  lacks: 'lacks the structure',
  none: 'no reasoning',
};

/** `alttrain · seed 1995` */
export function armText({ arm, seed }: Pick<SampleRow, 'arm' | 'seed'>): string {
  return seed === null ? arm : `${arm} · seed ${seed}`;
}
