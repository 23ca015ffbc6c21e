import { Button, Group, Modal, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';

import { actOnStudy, studiesKey, studyQuery, type StudyAction } from '../api/studies-api.js';
import { Notice } from '../states/notice.js';

interface ActedOn {
  readonly id: string;
  readonly name: string;
}

interface StudyActing {
  readonly act: (study: ActedOn, action: StudyAction) => void;
  readonly isPending: boolean;
  /** Why the last one was refused, as another tab may have been quicker. */
  readonly notice: ReactNode;
  /** Asks before a study is cancelled. */
  readonly question: ReactNode;
}

/** Cancels and resumes studies; whatever comes of it, the page shows the study as the server has it then. */
export function useStudyAction(): StudyActing {
  const queries = useQueryClient();
  const [asked, setAsked] = useState<ActedOn | null>(null);
  const acting = useMutation({
    mutationFn: ({ id, action }: { readonly id: string; readonly action: StudyAction }) => actOnStudy(id, action),
    onSettled: (_, __, { id }) =>
      Promise.all([
        queries.invalidateQueries({ queryKey: studyQuery(id).queryKey }),
        queries.invalidateQueries({ queryKey: studiesKey }),
      ]),
  });
  const cancel = (): void => {
    if (asked !== null) acting.mutate({ id: asked.id, action: 'cancel' });
    setAsked(null);
  };
  return {
    act: (study, action) => (action === 'cancel' ? setAsked(study) : acting.mutate({ id: study.id, action })),
    isPending: acting.isPending,
    notice: <Notice error={acting.error} onClose={() => acting.reset()} />,
    question: (
      <Modal opened={asked !== null} onClose={() => setAsked(null)} title="Cancel this study?">
        <Text size="sm" lineClamp={4}>
          What “{asked?.name}” has finished is kept, and it can be resumed.
        </Text>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={() => setAsked(null)}>
            Keep it running
          </Button>
          <Button color="red" onClick={cancel}>
            Cancel the study
          </Button>
        </Group>
      </Modal>
    ),
  };
}
