import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';

import { ApiError, errorMessage } from '../api/api-error.js';
import { PlainState } from './plain-state.js';

interface FailedProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** What could not be shown, why, and the way out. */
export function Failed({ error, onRetry }: FailedProps) {
  const isGone = error instanceof ApiError && error.notFound;
  return (
    <PlainState title={titleOf(error)} text={errorMessage(error)}>
      {!isGone && <Button onClick={onRetry}>Try again</Button>}
      <Button variant="default" renderRoot={(props) => <Link to="/studies" {...props} />}>
        All studies
      </Button>
    </PlainState>
  );
}

function titleOf(error: unknown): string {
  if (!(error instanceof ApiError)) return 'This view broke';
  if (error.notFound) return 'Not there any more';
  if (error.unreachable) return 'Retrace does not answer';
  return error.status === 403 ? 'Not allowed' : 'That did not work';
}
