import { createContext, use, useEffect, useEffectEvent, useMemo, useState, type ReactNode } from 'react';

export interface Shortcut {
  /** `?`, `/`, or two keys one after the other: `g s`. */
  readonly keys: string;
  /** What it does, in the list of shortcuts. */
  readonly text: string;
  readonly run: () => void;
}

interface ShortcutRegister {
  readonly shown: readonly Shortcut[];
  /** Returns what takes them away again. */
  readonly add: (shortcuts: readonly Shortcut[]) => () => void;
}

const Register = createContext<ShortcutRegister | null>(null);

/** How long the first of two keys is remembered. */
const SEQUENCE_MS = 1000;

/** Hears keys for whatever view is shown. Nothing is heard while somebody types, or with a dialog open. */
export function ShortcutsProvider({ children }: { readonly children: ReactNode }) {
  const [sets, setSets] = useState<readonly (readonly Shortcut[])[]>([]);
  const shown = useMemo(() => sets.flat(), [sets]);
  useKeys(shown);
  const register = useMemo(
    (): ShortcutRegister => ({
      shown,
      add: (shortcuts) => {
        setSets((before) => [...before, shortcuts]);
        return () => setSets((before) => before.filter((set) => set !== shortcuts));
      },
    }),
    [shown],
  );
  return <Register value={register}>{children}</Register>;
}

export function useShortcutList(): readonly Shortcut[] {
  return useRegister().shown;
}

/** Has a view's own shortcuts heard while it is shown: the same keys all the while, and what they do as it was said last. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const { add } = useRegister();
  const press = useEffectEvent((index: number) => shortcuts[index]?.run());
  const addOwn = useEffectEvent(() =>
    add(shortcuts.map(({ keys, text }, index) => ({ keys, text, run: () => press(index) }))),
  );
  useEffect(() => addOwn(), []);
}

function useRegister(): ShortcutRegister {
  const register = use(Register);
  if (register === null) throw new Error('Shortcuts are heard inside of <ShortcutsProvider> only.');
  return register;
}

function useKeys(shortcuts: readonly Shortcut[]): void {
  useEffect(() => {
    let first: { readonly key: string; readonly at: number } | undefined;
    const hear = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isBusy(event.target)) return;
      // What another key is held with is no key of a sequence, and with an arrow it marks text.
      if (event.key === 'Shift' || (event.shiftKey && event.key.startsWith('Arrow'))) return;
      const isSecond = first !== undefined && event.timeStamp - first.at < SEQUENCE_MS;
      const both = isSecond && first !== undefined ? `${first.key} ${event.key}` : undefined;
      const found = shortcuts.find(({ keys }) => keys === both) ?? shortcuts.find(({ keys }) => keys === event.key);
      first = found === undefined ? { key: event.key, at: event.timeStamp } : undefined;
      if (found === undefined) return;
      event.preventDefault();
      found.run();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [shortcuts]);
}

function isBusy(target: EventTarget | null): boolean {
  const isTyping = target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
  return isTyping || document.querySelector('[role="dialog"]') !== null;
}
