import type { Attempt } from '@retrace/api-client';

import { count } from '../figures/figures.js';
import traces from '../traces/traces.module.css';
import { Veil } from '../veil/veil.js';
import style from './rewrites.module.css';

interface AttemptHistoryProps {
  readonly attempts: readonly Attempt[];
  readonly isVeiled: boolean;
}

/** What a teacher that is a model was asked and wrote, in order. */
export function AttemptHistory({ attempts, isVeiled }: AttemptHistoryProps) {
  if (attempts.length === 0) return null;
  return (
    <details className={style.history}>
      <summary>What the teacher wrote ({attempts.length})</summary>
      <ol>
        {attempts.map(({ structure, attempt, text, problems, completionTokens, cached }) => (
          <li key={`${structure}/${attempt}`}>
            <p className="muted">
              {structure}, attempt {attempt} · {count(completionTokens)} tokens{cached && ', from the cache'} ·{' '}
              {problems.length === 0 ? 'taken' : problems.map(({ detail }) => detail).join('; ')}
            </p>
            <Veil isVeiled={isVeiled}>
              <p className={traces.text} dir="auto">
                {text}
              </p>
            </Veil>
          </li>
        ))}
      </ol>
    </details>
  );
}
