import type { SamplePeers, SampleView } from '@retrace/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';

import { markSample, sampleQuery, samplesKey, type SampleMark } from '../../api/samples-api.js';

interface Marking {
  readonly mark: SampleMark;
  readonly by: string;
}

/** Flags samples and corrects labels; what is shown is then as the server has it. */
export function useSampleMarks(studyId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ mark, by }: Marking) => markSample(studyId, mark, by),
    onSuccess: (changed) => {
      queries.setQueryData(sampleQuery(studyId, changed.id).queryKey, changed);
      queries.setQueriesData<SamplePeers>({ queryKey: ['sample-peers', studyId] }, (peers) =>
        peers === undefined ? undefined : { samples: peers.samples.map((peer) => replaced(peer, changed)) },
      );
      return queries.invalidateQueries({ queryKey: samplesKey(studyId) });
    },
  });
}

function replaced(peer: SampleView, changed: SampleView): SampleView {
  return peer.id === changed.id ? changed : peer;
}
