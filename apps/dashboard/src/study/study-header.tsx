import { Button } from '@mantine/core';
import type { StudyView } from '@retrace/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { localTime } from '../figures/figures.js';
import { StateBadge } from '../figures/state-badge.js';
import { costText } from '../figures/study-cost.js';
import { StudyDuration } from '../figures/study-duration.js';
import { useStudyAction } from '../figures/use-study-action.js';
import { VerdictBadge } from '../figures/verdict-badge.js';
import type { StreamState } from '../live/event-stream.js';
import { StreamMark } from './stream-mark.js';
import style from './study.module.css';

interface StudyHeaderProps {
  readonly study: StudyView;
  readonly stream: StreamState;
}

/** What a study is, how it stands, and what can be done to it. */
export function StudyHeader({ study, stream }: StudyHeaderProps) {
  const { act, isPending, notice, question } = useStudyAction();
  const { id, name, state, verdict, requestedAt, cost } = study;
  return (
    <header className={style.head}>
      <div className={style.titleLine}>
        <h1 className={style.title} title={name}>
          {name}
        </h1>
        <div className={style.actions}>
          {state === 'running' && (
            <Button variant="default" size="xs" loading={isPending} onClick={() => act(study, 'cancel')}>
              Cancel
            </Button>
          )}
          {(state === 'failed' || state === 'cancelled') && (
            <Button size="xs" loading={isPending} onClick={() => act(study, 'resume')}>
              Resume
            </Button>
          )}
          <Button
            variant="default"
            size="xs"
            renderRoot={(props) => <Link to="/studies/new" search={{ from: id }} {...props} />}
          >
            Duplicate
          </Button>
          {verdict !== undefined && (
            <Button size="xs" component="a" href={`/api/reports/${id}`} target="_blank" rel="noreferrer">
              Report
            </Button>
          )}
        </div>
      </div>
      <p className={style.facts}>
        <StateBadge state={state} />
        {verdict !== undefined && <VerdictBadge verdict={verdict} />}
        <StreamMark state={stream} />
        <Fact name="Started">{localTime(requestedAt)}</Fact>
        <Fact name="Duration">
          <StudyDuration study={study} />
        </Fact>
        {cost !== undefined && <Fact name="Cost">{costText(cost)}</Fact>}
      </p>
      {notice}
      {question}
    </header>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <span className={style.fact}>
      <span className="muted">{name}</span> {children}
    </span>
  );
}
