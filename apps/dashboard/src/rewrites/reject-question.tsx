import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';

interface RejectQuestionProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onReject: (note: string) => void;
}

/** As the API takes a note. */
const LONGEST_NOTE = 2000;

/** Asks why, for whoever reads the training set's account. */
export function RejectQuestion({ opened, onClose, onReject }: RejectQuestionProps) {
  const [note, setNote] = useState('');
  return (
    <Modal opened={opened} onClose={onClose} title="Reject this rewrite?">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onReject(note.trim());
        }}
      >
        <Textarea
          data-autofocus
          label="Why (may be left empty)"
          description="It is left out of training sets that are issued from now on, and can be accepted again."
          autosize
          minRows={2}
          maxLength={LONGEST_NOTE}
          value={note}
          onChange={({ currentTarget: { value } }) => setNote(value)}
        />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            Do not reject
          </Button>
          <Button type="submit" color="red">
            Reject
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
