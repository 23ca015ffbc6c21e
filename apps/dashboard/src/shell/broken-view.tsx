import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';

import { Failed } from '../states/failed.js';
import { useTitle } from './use-title.js';

/** Stands where a view threw an error; the rest of the page goes on. */
export function BrokenView({ error, reset }: ErrorComponentProps) {
  useTitle('Error');
  const router = useRouter();
  const retry = (): void => {
    reset();
    void router.invalidate();
  };
  return <Failed error={error} onRetry={retry} />;
}
