import { Controller, Get, Header, Inject } from '@nestjs/common';
import type {
  BackboneListing,
  BenchmarkListing,
  DatasetListing,
  RecipeListing,
  StructureListing,
} from '@retrace/contracts';
import { PLATFORM, type Platform } from '@retrace/service';
import { catalogOf, quickstartSpec, specSchema, type CatalogPlaces } from '@retrace/spec-parts';

/** What specs can name on this machine, for command and page. */
@Controller('catalog')
export class CatalogController {
  private readonly places: CatalogPlaces;

  constructor(@Inject(PLATFORM) { datasets, models }: Platform) {
    this.places = { datasets, models };
  }

  /** Lists the structures that specs can name here. */
  @Get('structures')
  structures(): Promise<readonly StructureListing[]> {
    return catalogOf.structures(this.places);
  }

  /** Lists the recipes that specs can name here. */
  @Get('recipes')
  recipes(): Promise<readonly RecipeListing[]> {
    return catalogOf.recipes(this.places);
  }

  /** Lists the benchmarks that specs can name here. */
  @Get('benchmarks')
  benchmarks(): Promise<readonly BenchmarkListing[]> {
    return catalogOf.benchmarks(this.places);
  }

  /** Lists the data sets that specs can name here. */
  @Get('datasets')
  datasets(): Promise<readonly DatasetListing[]> {
    return catalogOf.datasets(this.places);
  }

  /** Lists the backbones that specs can name here. */
  @Get('backbones')
  backbones(): Promise<readonly BackboneListing[]> {
    return catalogOf.backbones(this.places);
  }

  /** Gives the JSON Schema of a spec, with the names that it can have here. */
  @Get('spec-schema')
  async schema(): Promise<Readonly<Record<string, unknown>>> {
    const [backbones, structures, recipes, datasets] = await Promise.all([
      this.backbones(),
      this.structures(),
      this.recipes(),
      this.datasets(),
    ]);
    const namesOf = (listed: readonly { readonly name: string }[]): readonly string[] => listed.map(({ name }) => name);
    return specSchema({
      backbones: namesOf(backbones),
      structures: namesOf(structures),
      recipes: namesOf(recipes),
      datasets: namesOf(datasets.filter(({ role }) => role === 'training')),
    });
  }

  /**
   * Gives the first study's spec.
   *
   * @answers application/yaml
   */
  @Get('quickstart')
  @Header('Content-Type', 'application/yaml; charset=utf-8')
  quickstart(): Promise<string> {
    return quickstartSpec();
  }
}
