import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

import { showHarm, useShowsHarm } from './shown-harm.js';
import style from './veil.module.css';

interface VeilProps {
  readonly isVeiled: boolean;
  readonly children: ReactNode;
}

/** A text that nobody sees, reads aloud or copies before it is asked for. */
export function Veil({ isVeiled, children }: VeilProps) {
  return (
    <div className={style.veil} data-veiled={isVeiled} inert={isVeiled}>
      {children}
    </div>
  );
}

interface VeilBarProps {
  readonly mayHarm: boolean;
  readonly isVeiled: boolean;
  readonly onUnveil: () => void;
}

/** Says why texts are blurred, and shows them: these, or all in this tab. */
export function VeilBar({ mayHarm, isVeiled, onUnveil }: VeilBarProps) {
  const showsHarm = useShowsHarm();
  if (isVeiled) {
    return (
      <div className={style.bar}>
        <p>The prompt may ask for harm, so its texts are blurred.</p>
        <Button size="compact-sm" onClick={onUnveil}>
          Show this one
        </Button>
        <ShowAll />
      </div>
    );
  }
  return mayHarm && showsHarm ? (
    <div className={style.bar}>
      <p>Harmful texts are shown in this tab.</p>
      <ShowAll />
    </div>
  ) : null;
}

/** Shows all harmful texts in this tab, or blurs them again. */
export function ShowAll() {
  const showsHarm = useShowsHarm();
  return (
    <Button variant="default" size="compact-sm" onClick={() => showHarm(!showsHarm)}>
      {showsHarm ? 'Blur harmful texts' : 'Show all harmful texts in this tab'}
    </Button>
  );
}
