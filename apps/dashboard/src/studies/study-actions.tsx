import type { StudySummary } from '@retrace/contracts';
import { ActionIcon, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';

import type { StudyAction } from '../api/studies-api.js';
import { DotsIcon } from '../shell/icons.js';

interface StudyActionsProps {
  readonly study: StudySummary;
  readonly onAct: (study: StudySummary, action: StudyAction) => void;
}

/** What can be done to a study of the list. */
export function StudyActions({ study, onAct }: StudyActionsProps) {
  const { id, name, state } = study;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={`Actions on ${name}`}>
          <DotsIcon />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item renderRoot={(props) => <Link to="/studies/$id" params={{ id }} {...props} />}>Open</Menu.Item>
        <Menu.Item renderRoot={(props) => <Link to="/studies/new" search={{ from: id }} {...props} />}>
          Duplicate
        </Menu.Item>
        {state === 'running' && <Menu.Item onClick={() => onAct(study, 'cancel')}>Cancel</Menu.Item>}
        {(state === 'failed' || state === 'cancelled') && (
          <Menu.Item onClick={() => onAct(study, 'resume')}>Resume</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
