import type { StreamState } from '../live/event-stream.js';
import style from './study.module.css';

const words: Readonly<Record<Exclude<StreamState, 'ended'>, string>> = {
  connecting: 'Connecting',
  live: 'Live',
  reconnecting: 'Reconnecting',
};

/** Whether what is shown is what is so now. A study that has ended changes no more. */
export function StreamMark({ state }: { readonly state: StreamState }) {
  if (state === 'ended') return null;
  return (
    <span role="status" className={style.stream} data-state={state}>
      {words[state]}
    </span>
  );
}
