import { NumberInput } from '@mantine/core';
import { useState } from 'react';

import style from './samples.module.css';

interface GoToRowProps {
  readonly total: number;
  readonly onGo: (row: number) => void;
}

/** Jumps to any row. */
export function GoToRow({ total, onGo }: GoToRowProps) {
  const [row, setRow] = useState<number | string>('');
  return (
    <form
      className={style.goTo}
      onSubmit={(event) => {
        event.preventDefault();
        if (typeof row === 'number') onGo(row);
      }}
    >
      <NumberInput
        aria-label="Go to row"
        placeholder="Go to row"
        min={1}
        max={Math.max(total, 1)}
        allowDecimal={false}
        thousandSeparator=","
        hideControls
        value={row}
        onChange={setRow}
      />
    </form>
  );
}
