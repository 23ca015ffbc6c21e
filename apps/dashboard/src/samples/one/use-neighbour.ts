import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';

import { samplePageQuery, SAMPLES_A_PAGE } from '../../api/samples-api.js';
import { pageOffset } from '../../paged-list/use-pages.js';
import { filterOf } from '../samples-search.js';

const route = getRouteApi('/studies/$id/samples/$sampleId');

/** Goes to the sample that stands a number of rows further on in the list from which this one was opened. */
export function useNeighbour() {
  const { id } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (by: 1 | -1) => {
      const place = (search.row ?? 1) - 1 + by;
      if (search.row === undefined || place < 0) return;
      const offset = pageOffset(place, SAMPLES_A_PAGE);
      const { samples } = await queries.fetchQuery(samplePageQuery(id, filterOf(search), offset));
      const found = samples[place - offset];
      if (found === undefined) return;
      await navigate({
        params: { id, sampleId: found.id },
        search: (before) => ({ ...before, row: place + 1 }),
        replace: true,
      });
    },
  });
}
