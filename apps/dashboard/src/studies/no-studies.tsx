import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';

import { quickstartQuery } from '../api/catalog-api.js';
import { studiesKey, submitStudy } from '../api/studies-api.js';
import { Notice } from '../states/notice.js';
import { PlainState } from '../states/plain-state.js';

/** What a new user sees: what this is for, and one button. */
export function NoStudies() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { data: quickstart } = useQuery(quickstartQuery);
  const starting = useMutation({
    mutationFn: submitStudy,
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: studiesKey });
      await navigate({ to: '/studies/$id', params: { id } });
    },
  });
  return (
    <>
      <PlainState
        title="See whether thinking differently makes a model safe"
        text={
          'Retrace retrains a reasoning model to think in another structure, next to controls that learn the same ' +
          'answers without it. Then it measures both on the same prompts and says whether the structure is what made ' +
          'the model safe, by a rule that is fixed before anything runs.'
        }
      >
        {typeof quickstart === 'string' && (
          <Button loading={starting.isPending} onClick={() => starting.mutate(quickstart)}>
            Run the quickstart
          </Button>
        )}
        <Button variant="default" renderRoot={(props) => <Link to="/studies/new" {...props} />}>
          Write a spec
        </Button>
      </PlainState>
      <Notice error={starting.error} onClose={() => starting.reset()} />
    </>
  );
}
