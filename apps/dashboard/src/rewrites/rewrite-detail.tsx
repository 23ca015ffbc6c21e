import { Button } from '@mantine/core';
import type { Item } from '@retrace/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { reviewRewrite, rewriteQuery, rewritesKey, type RewriteReview } from '../api/rewrites-api.js';
import { useShortcuts } from '../shell/shortcuts.js';
import { Asked } from '../states/asked.js';
import { Notice } from '../states/notice.js';
import { useStudy } from '../study/use-study.js';
import { StepLegend } from '../traces/step-chip.js';
import traces from '../traces/traces.module.css';
import { useVeil } from '../veil/use-veil.js';
import { Veil, VeilBar } from '../veil/veil.js';
import { AttemptHistory } from './attempt-history.js';
import { draftOf } from './lesson-draft.js';
import { LessonForm } from './lesson-form.js';
import { plainSteps, structureSteps } from './lesson-steps.js';
import { LessonView } from './lesson-view.js';
import { RejectQuestion } from './reject-question.js';
import style from './rewrites.module.css';

/** One rewrite, and what a person decides about it. */
export function RewriteDetail({ promptId }: { readonly promptId: string }) {
  const { id } = useStudy();
  const query = useQuery(rewriteQuery(id, promptId));
  return <Asked query={query}>{(item) => <FoundRewrite key={item.promptId} item={item} />}</Asked>;
}

function FoundRewrite({ item }: { readonly item: Item }) {
  const { id, spec } = useStudy();
  const queries = useQueryClient();
  const [opened, setOpened] = useState<'edit' | 'reject' | null>(null);
  const { isVeiled, unveil } = useVeil(item.promptId, item.label === 'unsafe');
  const reviewing = useMutation({
    mutationFn: (review: RewriteReview) => reviewRewrite(id, item.promptId, review),
    onSuccess: (changed) => {
      setOpened(null);
      queries.setQueryData(rewriteQuery(id, item.promptId).queryKey, changed);
      return queries.invalidateQueries({ queryKey: rewritesKey(id) });
    },
  });
  const altered = structureSteps(spec);
  const accept = (): void => reviewing.mutate({ verdict: 'accepted', ...keptEdit(item) });
  const edit = (): void => {
    reviewing.reset();
    setOpened('edit');
    unveil();
  };
  useShortcuts([
    { keys: 'a', text: 'Accept the rewrite', run: accept },
    { keys: 'e', text: 'Edit the rewrite', run: edit },
    { keys: 'r', text: 'Reject the rewrite', run: () => setOpened('reject') },
    { keys: 'b', text: 'Show blurred texts', run: unveil },
  ]);

  return (
    <article className={style.detail} aria-label={item.promptId}>
      <header className={style.head}>
        <h2 className={style.title}>{item.promptId}</h2>
        <span className="muted">
          {item.prompt.category} · {item.label} · {item.prompt.kind}
        </span>
        <ReviewMark item={item} />
        <div className={style.actions}>
          <Button size="xs" loading={reviewing.isPending} disabled={opened === 'edit'} onClick={accept}>
            Accept
          </Button>
          <Button size="xs" variant="default" disabled={opened === 'edit'} onClick={edit}>
            Edit
          </Button>
          <Button size="xs" variant="default" disabled={opened === 'edit'} onClick={() => setOpened('reject')}>
            Reject
          </Button>
        </div>
      </header>
      <Notice error={opened === 'edit' ? null : reviewing.error} onClose={() => reviewing.reset()} />
      <RejectQuestion
        opened={opened === 'reject'}
        onClose={() => setOpened(null)}
        onReject={(note) => reviewing.mutate({ verdict: 'rejected', ...(note === '' ? {} : { note }) })}
      />
      <VeilBar mayHarm={item.label === 'unsafe'} isVeiled={isVeiled} onUnveil={unveil} />
      <section aria-label="Prompt" className={style.prompt}>
        <Veil isVeiled={isVeiled}>
          <p className={traces.text} dir="auto">
            {item.prompt.prompt}
          </p>
        </Veil>
      </section>
      {item.reasons.length > 0 && <WhySetAside item={item} />}
      {opened === 'edit' ? (
        <LessonForm
          first={draftOf(item, { altered: altered.length, plain: plainSteps.length })}
          altered={altered}
          plain={plainSteps}
          error={reviewing.error}
          isPending={reviewing.isPending}
          onSave={(changed) => reviewing.mutate({ verdict: 'accepted', edit: changed })}
          onCancel={() => setOpened(null)}
        />
      ) : (
        <>
          {item.lesson !== undefined && <StepLegend types={legendOf([...plainSteps, ...altered])} />}
          <LessonView item={item} altered={altered} plain={plainSteps} isVeiled={isVeiled} />
        </>
      )}
      <AttemptHistory attempts={item.history} isVeiled={isVeiled} />
    </article>
  );
}

/** A person's words stay when the same rewrite is accepted again. */
function keptEdit({ reviewed }: Item): Pick<Extract<RewriteReview, { verdict: 'accepted' }>, 'edit'> {
  return reviewed?.verdict === 'accepted' && reviewed.edit !== undefined ? { edit: reviewed.edit } : {};
}

function legendOf(kinds: ReturnType<typeof structureSteps>) {
  return [...new Set(kinds.map(({ type }) => type))];
}

function ReviewMark({ item: { review, reviewed } }: { readonly item: Item }) {
  if (review === undefined) return <span className={style.mark}>not reviewed</span>;
  const isEdited = reviewed?.verdict === 'accepted' && reviewed.edit !== undefined;
  return (
    <span className={style.mark} data-review={review}>
      {isEdited ? 'edited and accepted' : review}
    </span>
  );
}

function WhySetAside({ item: { review, reasons } }: { readonly item: Item }) {
  return (
    <div className={style.reasons}>
      <p>
        <strong>Set aside: it is not trained on.</strong>{' '}
        {review === 'rejected' ? 'Accept it to see its words and train on it again.' : 'Edit it to write it yourself.'}
      </p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </div>
  );
}
