import { Button } from '@mantine/core';
import type { StudyEventKind, StudyEventView, StudyView } from '@retrace/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { historyQuery } from '../../api/studies-api.js';
import { count, localTime } from '../../figures/figures.js';
import { Asked } from '../../states/asked.js';
import style from './events.module.css';

const PAGE = 100;
const READ_EVERY_MS = 5000;

type Tone = 'plain' | 'good' | 'bad' | 'warn';

const tones: Readonly<Record<StudyEventKind, Tone>> = {
  'taken-in': 'plain',
  'unit-started': 'plain',
  'unit-retried': 'warn',
  'unit-done': 'good',
  'unit-failed': 'bad',
  'unit-given-up': 'bad',
  'dead-lettered': 'bad',
  'letter-replayed': 'plain',
  'letter-discarded': 'plain',
  cancelled: 'warn',
  resumed: 'plain',
  completed: 'good',
};

/** What happened to a study, the latest first. */
export function History({ study: { id, state } }: { readonly study: StudyView }) {
  const [limit, setLimit] = useState(PAGE);
  const query = useQuery({
    ...historyQuery(id, 0, limit),
    refetchInterval: state === 'running' ? READ_EVERY_MS : false,
  });
  return (
    <section aria-labelledby="history">
      <h2 id="history">History</h2>
      <Asked query={query}>
        {({ total, events }) => (
          <>
            {events.length === 0 && <p className="muted">Nothing has happened yet.</p>}
            <ol className={style.history}>
              {events.map((event, index) => (
                <HistoryEvent key={`${event.at}/${event.kind}/${total - index}`} event={event} />
              ))}
            </ol>
            {events.length < total && (
              <Button variant="default" size="xs" onClick={() => setLimit((before) => before + PAGE)}>
                Show older ones ({count(total - events.length)})
              </Button>
            )}
          </>
        )}
      </Asked>
    </section>
  );
}

function HistoryEvent({ event: { at, kind, stage, unit, text } }: { readonly event: StudyEventView }) {
  return (
    <li className={style.event} data-tone={tones[kind]}>
      <time dateTime={at}>{localTime(at)}</time>
      <span className={style.kind}>{kind.replaceAll('-', ' ')}</span>
      <span className={style.text}>
        {stage !== undefined && (
          <span className="muted">
            {stage}
            {unit !== undefined && ` · ${unit}`}:{' '}
          </span>
        )}
        {text}
      </span>
    </li>
  );
}
