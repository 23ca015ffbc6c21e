import { NumberInput, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';

import { SearchIcon } from '../shell/icons.js';
import { someText } from '../shell/search-text.js';
import style from './samples.module.css';

const TYPED_AFTER_MS = 250;

/** Which samples are listed, by words. */
export function Search({
  words,
  onSeek,
}: {
  readonly words: string;
  readonly onSeek: (words: string | undefined) => void;
}) {
  const [typed, setTyped] = useState(words);
  const [before, setBefore] = useState(words);
  if (words !== before) {
    setBefore(words);
    if (words === '') setTyped(''); // the filters were cleared
  }
  const seek = useDebouncedCallback((text: string) => onSeek(someText(text.trim())), TYPED_AFTER_MS);
  return (
    <TextInput
      type="search"
      aria-label="Search samples"
      placeholder="Words, “a phrase”, -without"
      leftSection={<SearchIcon />}
      className={style.seek}
      value={typed}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        seek(value);
      }}
    />
  );
}

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
