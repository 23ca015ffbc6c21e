import { stripVTControlCharacters } from 'node:util';

import type { Screen } from '../src/terminal/screen.js';

export interface RecordingScreen extends Screen {
  /** All that was written, with its escapes. */
  readonly raw: string;
  /** The same as a person reads it. */
  readonly text: string;
}

/** A screen that keeps what it is shown; a terminal if it is given a size. */
export function recordingScreen(size?: { readonly columns: number; readonly rows?: number }): RecordingScreen {
  let raw = '';
  return {
    ...(size && { isTTY: true, ...size }),
    write: (text) => void (raw += text),
    get raw() {
      return raw;
    },
    get text() {
      return stripVTControlCharacters(raw);
    },
  };
}
