import type { BenchmarkListing, DatasetListing } from '@retrace/contracts';
import { datasetStanding, loadCatalogue, type DatasetPlaces } from '@retrace/datasets';
import { benchmarkNames, benchmarkOf, primaryBenchmarks } from '@retrace/study';

/** The data sets of the catalogue and of a team's own, by name. @throws what `loadCatalogue` throws */
export async function listDatasets(places: DatasetPlaces): Promise<readonly DatasetListing[]> {
  const { entries } = await loadCatalogue(places.catalogues);
  return Promise.all(
    entries.map(async (entry) => {
      const { name, title, role, licence, rows, homepage, citation } = entry;
      return {
        name,
        title,
        role,
        licence,
        ...(rows === undefined ? {} : { rows }),
        ...(homepage === undefined ? {} : { homepage }),
        citation,
        standing: await datasetStanding(entry, places),
      };
    }),
  );
}

/** The benchmarks that specs can name, in the order of reports, with what the catalogue tells of their data. */
export async function listBenchmarks(places: DatasetPlaces): Promise<readonly BenchmarkListing[]> {
  const datasets = new Map((await listDatasets(places)).map((dataset) => [dataset.name, dataset]));
  return benchmarkNames.map((name) => {
    const { title, counts, measures = [], isRated = false } = benchmarkOf(name);
    const { rows, licence, standing } = datasets.get(name) ?? {};
    return {
      name,
      title,
      ...(rows === undefined ? {} : { items: rows }),
      counts,
      measures,
      mayBePrimary: primaryBenchmarks.includes(name),
      isRated,
      ...(licence === undefined ? {} : { licence }),
      ...(standing === undefined ? {} : { standing }),
    };
  });
}
