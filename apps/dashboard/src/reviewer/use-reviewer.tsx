import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useState, type ReactNode } from 'react';

import { sessionQuery } from '../api/session-api.js';
import { rememberReviewer, reviewerName } from './reviewer-name.js';

type Named = (by: string) => void;

interface Reviewer {
  /** Does something in a person's name; asks for it the first time. */
  readonly inName: (run: Named) => void;
  readonly question: ReactNode;
}

/** As the API takes a name. */
const LONGEST = 200;

export function useReviewer(): Reviewer {
  const [waiting, setWaiting] = useState<{ readonly run: Named } | null>(null);
  const inName = useCallback((run: Named): void => {
    const name = reviewerName();
    if (name === undefined) setWaiting({ run });
    else run(name);
  }, []);
  const answer = (name: string): void => {
    rememberReviewer(name);
    setWaiting(null);
    waiting?.run(name);
  };
  const question = (
    <Modal opened={waiting !== null} onClose={() => setWaiting(null)} title="Who corrects?">
      <NameForm onAnswer={answer} />
    </Modal>
  );
  return { inName, question };
}

function NameForm({ onAnswer }: { readonly onAnswer: (name: string) => void }) {
  const { data: session } = useQuery(sessionQuery);
  const [name, setName] = useState(session?.kind === 'signed-in' ? session.session.name : '');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer(name.trim());
      }}
    >
      <TextInput
        data-autofocus
        label="Your name"
        description="It stands beside what you flag and correct, and is kept in this browser."
        value={name}
        maxLength={LONGEST}
        onChange={({ currentTarget: { value } }) => setName(value)}
      />
      <Group justify="flex-end" mt="lg">
        <Button type="submit" disabled={name.trim() === ''}>
          Continue
        </Button>
      </Group>
    </form>
  );
}
