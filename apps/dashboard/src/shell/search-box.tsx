import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';

import { SearchIcon } from './icons.js';
import { someText } from './search-text.js';

const TYPED_AFTER_MS = 250;

interface SearchBoxProps {
  readonly label: string;
  readonly placeholder: string;
  readonly className: string | undefined;
  /** What the address says is sought. */
  readonly words: string;
  /** Undefined where nothing is typed. */
  readonly onSeek: (words: string | undefined) => void;
}

/** Words by which a list is searched, a moment after they are typed. */
export function SearchBox({ label, placeholder, className, words, onSeek }: SearchBoxProps) {
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
      aria-label={label}
      placeholder={placeholder}
      leftSection={<SearchIcon />}
      className={className}
      value={typed}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        seek(value);
      }}
    />
  );
}
