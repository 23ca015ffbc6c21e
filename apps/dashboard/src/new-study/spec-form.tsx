import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';

import { specSchemaQuery } from '../api/catalog-api.js';
import { specCheckQuery, type SpecCheck } from '../api/spec-api.js';
import { studiesKey, submitStudy } from '../api/studies-api.js';
import { Loading } from '../states/loading.js';
import { Notice } from '../states/notice.js';
import { useDraft } from './drafts.js';
import { mistakesIn, type Mistake } from './mistakes.js';
import style from './new-study.module.css';
import { PlanPanel } from './plan-panel.js';

const LOOKED_AT_AFTER_MS = 400;

const SpecEditor = lazy(async () => ({ default: (await import('./spec-editor.js')).SpecEditor }));

interface SpecFormProps {
  /** The study that is duplicated. */
  readonly from: string | undefined;
  /** What the editor begins with, where no draft is kept. */
  readonly text: string;
}

/** The editor, what the server says of what stands in it, and the start. */
export function SpecForm({ from, text }: SpecFormProps) {
  const draft = useDraft(from);
  const [begun, setBegun] = useState(() => ({ times: 1, text: draft.read() ?? text }));
  const [spec, setSpec] = useState(begun.text);
  const [settled] = useDebouncedValue(spec, LOOKED_AT_AFTER_MS);
  const check = useQuery(specCheckQuery(settled));
  const { data: schema } = useQuery(specSchemaQuery);
  const mistakes = useMistakes(check.data, settled === spec);
  const starting = useStart(draft.forget);
  const write = (changed: string): void => {
    setSpec(changed);
    draft.keep(changed);
  };
  const beginAnew = (): void => {
    draft.forget();
    setBegun(({ times }) => ({ times: times + 1, text }));
    setSpec(text);
  };
  return (
    <>
      <div className={style.head}>
        <h1>{from === undefined ? 'New study' : 'Duplicate of a study'}</h1>
        <div className={style.actions}>
          {spec !== text && (
            <Button variant="default" onClick={beginAnew}>
              Begin anew
            </Button>
          )}
          <Button
            loading={starting.isPending}
            disabled={spec.trim() === '' || mistakes.length > 0}
            onClick={() => starting.mutate(spec)}
          >
            Start the study
          </Button>
        </div>
      </div>
      <Notice error={starting.error} onClose={() => starting.reset()} />
      <div className={style.form}>
        <div className={style.editor}>
          <Suspense fallback={<Loading />}>
            <SpecEditor
              key={begun.times}
              text={begun.text}
              onChange={write}
              mistakes={mistakes}
              schema={schema ?? null}
            />
          </Suspense>
        </div>
        <PlanPanel check={check} />
      </div>
    </>
  );
}

const none: readonly Mistake[] = [];

/** Of what stands in the editor now: those of what stood there before are at other lines. */
function useMistakes(check: SpecCheck | undefined, isCurrent: boolean): readonly Mistake[] {
  return useMemo(() => (isCurrent && check?.kind === 'refused' ? mistakesIn(check.message) : none), [check, isCurrent]);
}

function useStart(onStarted: () => void) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: submitStudy,
    onSuccess: async ({ id }) => {
      onStarted();
      await queries.invalidateQueries({ queryKey: studiesKey });
      await navigate({ to: '/studies/$id', params: { id } });
    },
  });
}
