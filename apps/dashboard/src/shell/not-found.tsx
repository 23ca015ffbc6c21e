import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';

import { PlainState } from '../states/plain-state.js';
import { useTitle } from './use-title.js';

/** An address that leads nowhere. */
export function NotFound() {
  useTitle('Not found');
  return (
    <PlainState title="There is no such page" text="The address may be mistyped, or from an older version of Retrace.">
      <Button renderRoot={(props) => <Link to="/studies" {...props} />}>All studies</Button>
    </PlainState>
  );
}
