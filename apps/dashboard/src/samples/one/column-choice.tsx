import { MultiSelect, Switch } from '@mantine/core';
import type { SampleView } from '@retrace/contracts';

import { armText } from '../outcome-badge.js';
import { columnName, MOST_COLUMNS } from './columns.js';
import style from './one.module.css';

interface ColumnChoiceProps {
  /** Whether it is known which there are. */
  readonly isRead: boolean;
  readonly peers: readonly SampleView[];
  readonly shown: readonly SampleView[];
  readonly onBeside: (names: readonly string[]) => void;
  readonly showsDifferences: boolean;
  readonly onDifferences: (isWanted: boolean) => void;
}

/** Which arms and seeds stand beside a sample, and how their answers are shown. */
export function ColumnChoice({ isRead, peers, shown, onBeside, showsDifferences, onDifferences }: ColumnChoiceProps) {
  if (!isRead) return null;
  if (peers.length === 0) return <p className="muted">No other arm was asked this prompt.</p>;
  return (
    <div className={style.choice}>
      <MultiSelect
        aria-label="Beside it"
        placeholder={shown.length === 0 ? 'Beside it: none' : ''}
        className={style.beside}
        size="xs"
        maxValues={MOST_COLUMNS - 1}
        data={peers.map((peer) => ({ value: columnName(peer), label: armText(peer) }))}
        value={shown.map(columnName)}
        onChange={onBeside}
      />
      <Switch
        size="xs"
        label="Answers as differences from the first"
        checked={showsDifferences}
        onChange={({ currentTarget: { checked } }) => onDifferences(checked)}
      />
    </div>
  );
}
