import type { ReactNode } from 'react';

import style from './states.module.css';

interface PlainStateProps {
  readonly title: string;
  readonly text: string;
  /** What can be done about it: buttons and links. */
  readonly children?: ReactNode;
}

/** One thing to know instead of a view: nothing here yet, nothing found, nothing left. */
export function PlainState({ title, text, children }: PlainStateProps) {
  return (
    <section className={style.state}>
      <h1>{title}</h1>
      <p className="muted">{text}</p>
      {children !== undefined && <div className={style.actions}>{children}</div>}
    </section>
  );
}
