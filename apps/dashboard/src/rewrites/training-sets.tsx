import { Button, Group, Modal, Text } from '@mantine/core';
import type { Revision } from '@retrace/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { reissueTrainingSets, revisionsQuery, trainingSetAddress } from '../api/rewrites-api.js';
import { shortCount } from '../figures/figures.js';
import { Asked } from '../states/asked.js';
import { Notice } from '../states/notice.js';
import style from './rewrites.module.css';

/** The training sets as they were issued, and a new one as the reviews leave it. */
export function TrainingSets({ studyId }: { readonly studyId: string }) {
  const queries = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const query = useQuery(revisionsQuery(studyId));
  const issuing = useMutation({
    mutationFn: () => reissueTrainingSets(studyId),
    onSuccess: () => queries.invalidateQueries({ queryKey: revisionsQuery(studyId).queryKey }),
  });
  return (
    <section aria-label="Training sets" className={style.sets}>
      <div className={style.setsHead}>
        <p className="muted">
          Revision 0 is what this study is trained on. Later ones are as the reviews left them when they were issued.
        </p>
        <Button size="xs" loading={issuing.isPending} onClick={() => setAsked(true)}>
          Re-issue the training sets
        </Button>
      </div>
      <Notice error={issuing.error} onClose={() => issuing.reset()} />
      <Asked query={query} lines={2}>
        {(revisions) => <RevisionTable studyId={studyId} revisions={revisions} />}
      </Asked>
      <Modal opened={isAsked} onClose={() => setAsked(false)} title="Re-issue the training sets?">
        <Text size="sm">
          This writes the training set of every arm anew, as the reviews leave it, as a new revision to download. What
          this study was or is trained on does not change, and neither does its verdict: a model that is to be trained
          on the new set is another study’s.
        </Text>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={() => setAsked(false)}>
            Not now
          </Button>
          <Button
            onClick={() => {
              setAsked(false);
              issuing.mutate();
            }}
          >
            Issue a new revision
          </Button>
        </Group>
      </Modal>
    </section>
  );
}

interface RevisionTableProps {
  readonly studyId: string;
  readonly revisions: readonly Revision[];
}

function RevisionTable({ studyId, revisions }: RevisionTableProps) {
  if (revisions.length === 0) return <p className="muted">None is issued yet.</p>;
  return (
    <div className={style.scroll} tabIndex={0} role="region" aria-label="Revisions">
      <table className={style.table}>
        <thead>
          <tr>
            <th scope="col">Revision</th>
            <th scope="col">Arm</th>
            <th scope="col" className="number">
              Bytes
            </th>
            <th scope="col">SHA-256</th>
            <th scope="col">File</th>
          </tr>
        </thead>
        <tbody>
          {revisions
            .toSorted((a, b) => b.revision - a.revision)
            .map((revision) => (
              <tr key={`${revision.arm}/${revision.revision}`}>
                <td>{revision.revision}</td>
                <th scope="row">{revision.arm}</th>
                <td className="number">{shortCount(revision.trainingSet.bytes)}</td>
                <td>
                  <code title={revision.trainingSet.sha256}>{revision.trainingSet.sha256.slice(0, 12)}</code>
                </td>
                <td>
                  <a href={trainingSetAddress(studyId, revision)} download>
                    Download<span className="visually-hidden"> {`${revision.arm} revision ${revision.revision}`}</span>
                  </a>
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}
