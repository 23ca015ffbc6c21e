import { Button } from '@mantine/core';
import type { DeadLetterSummary } from '@retrace/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { deadLettersQuery, settleLetter, type LetterAction } from '../../api/dead-letters-api.js';
import { studyQuery } from '../../api/studies-api.js';
import { localTime } from '../../figures/figures.js';
import { Asked } from '../../states/asked.js';
import { Notice } from '../../states/notice.js';
import style from './events.module.css';

/** They come without the study changing, also after it has ended. */
const READ_EVERY_MS = 5000;

/** The messages that a service could not handle, to be sent again once the cause is mended, or let go. */
export function DeadLetters({ studyId }: { readonly studyId: string }) {
  const queries = useQueryClient();
  const query = useQuery({ ...deadLettersQuery(studyId), refetchInterval: READ_EVERY_MS });
  const settling = useMutation({
    mutationFn: ({ letterId, action }: { readonly letterId: string; readonly action: LetterAction }) =>
      settleLetter(letterId, action),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: deadLettersQuery(studyId).queryKey }),
        queries.invalidateQueries({ queryKey: studyQuery(studyId).queryKey }),
        queries.invalidateQueries({ queryKey: ['history', studyId] }),
      ]),
  });
  return (
    <section aria-labelledby="letters">
      <h2 id="letters">Dead letters</h2>
      <Notice error={settling.error} onClose={() => settling.reset()} />
      <Asked query={query} lines={2}>
        {(letters) =>
          letters.length === 0 ? (
            <p className="muted">None: every message about this study was handled.</p>
          ) : (
            <ul className={style.letters}>
              {letters.map((letter) => (
                <Letter
                  key={letter.letterId}
                  letter={letter}
                  isBusy={settling.isPending && settling.variables.letterId === letter.letterId}
                  onSettle={(action) => settling.mutate({ letterId: letter.letterId, action })}
                />
              ))}
            </ul>
          )
        }
      </Asked>
    </section>
  );
}

interface LetterProps {
  readonly letter: DeadLetterSummary;
  readonly isBusy: boolean;
  readonly onSettle: (action: LetterAction) => void;
}

function Letter({ letter, isBusy, onSettle }: LetterProps) {
  const { service, type, reason, tries, at, state } = letter;
  const isWaiting = state === 'waiting';
  return (
    <li className={style.letter} data-state={state}>
      <div className={style.letterText}>
        <p>
          <strong>{service}</strong> could not handle <code>{type ?? 'a message that can not be read'}</code>
        </p>
        <pre className={style.reason}>{reason}</pre>
        <p className="muted">
          {localTime(at)} · {tries === 1 ? '1 try' : `${tries} tries`} · {state}
        </p>
      </div>
      {isWaiting && (
        <div className={style.letterActions}>
          {type !== undefined && (
            <Button size="xs" loading={isBusy} onClick={() => onSettle('replay')}>
              Replay
            </Button>
          )}
          <Button size="xs" variant="default" disabled={isBusy} onClick={() => onSettle('discard')}>
            Discard
          </Button>
        </div>
      )}
    </li>
  );
}
