import { useQueries, type UseQueryOptions } from '@tanstack/react-query';

interface WantedRows<Page, Row> {
  /** From 0. */
  readonly places: readonly number[];
  readonly pageSize: number;
  readonly pageQuery: (offset: number) => UseQueryOptions<Page>;
  readonly rowsOf: (page: Page) => readonly Row[];
}

interface ReadRows<Row> {
  /** Undefined until its page is read. */
  readonly rowAt: (place: number) => Row | undefined;
  readonly error: Error | null;
}

/** Reads the pages that rows stand on. Who asks for other rows lets go of these, and what was not answered is given up. */
export function usePages<Page, Row>({ places, pageSize, pageQuery, rowsOf }: WantedRows<Page, Row>): ReadRows<Row> {
  const offsets = pageOffsets(places, pageSize);
  const answers = useQueries({ queries: offsets.map((offset) => pageQuery(offset)) });
  return {
    rowAt: (place) => {
      const offset = pageOffset(place, pageSize);
      const page = answers[offsets.indexOf(offset)]?.data;
      return page === undefined ? undefined : rowsOf(page)[place - offset];
    },
    error: answers.find(({ error }) => error !== null)?.error ?? null,
  };
}

/** Where the page begins on which a place is. */
export function pageOffset(place: number, pageSize: number): number {
  return Math.floor(place / pageSize) * pageSize;
}

/** Where the pages begin on which places are, each once. */
export function pageOffsets(places: readonly number[], pageSize: number): readonly number[] {
  return [...new Set(places.map((place) => pageOffset(place, pageSize)))];
}
