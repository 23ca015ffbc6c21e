import { useSyncExternalStore } from 'react';

const KEY = 'retrace.shows-harm';

type Listener = () => void;

const listeners = new Set<Listener>();

function subscribe(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function isShown(): boolean {
  return sessionStorage.getItem(KEY) === 'yes';
}

/** Shows harmful texts in this tab of the browser from now on, or blurs them again. */
export function showHarm(isWanted: boolean): void {
  if (isWanted) sessionStorage.setItem(KEY, 'yes');
  else sessionStorage.removeItem(KEY);
  for (const listener of listeners) listener();
}

/** Whether somebody asked to see harmful texts in this tab. A new tab blurs them. */
export function useShowsHarm(): boolean {
  return useSyncExternalStore(subscribe, isShown);
}
