import type { BenchmarkCount, BenchmarkMeasure, BenchmarkName, StructureStepSpec } from '@retrace/study';

/** A reasoning structure that specs can name. */
export interface StructureListing {
  readonly name: string;
  readonly title: string;
  readonly steps: readonly Pick<StructureStepSpec, 'type' | 'name' | 'marker' | 'instruction'>[];
  /** How many worked examples it has. */
  readonly examples: number;
}

/** A way to train that specs can name. */
export interface RecipeListing {
  readonly name: string;
  readonly description?: string;
  /** The recipe whose keys hold where this one has none. */
  readonly extends?: string;
  /** All keys, with those of what it extends. */
  readonly recipe: Readonly<Record<string, unknown>>;
  /** Backbones for which other values hold. */
  readonly backbones: readonly string[];
}

/** A model that specs can name. */
export interface BackboneListing {
  readonly name: string;
  readonly title: string;
  /** `owner/name` on the Hugging Face hub. */
  readonly model: string;
  readonly licence: string;
  readonly description?: string;
  /** Whether its files lie on the machine that tells. */
  readonly isHere: boolean;
}

/** Whether a data set lies on the machine that tells, or would be downloaded, or is nowhere to be had by itself. */
export const datasetStandings = ['here', 'to-download', 'missing'] as const;
export type DatasetStanding = (typeof datasetStandings)[number];

/** A data set of the catalogue. */
export interface DatasetListing {
  readonly name: string;
  readonly title: string;
  readonly role: 'training' | 'benchmark' | 'attack';
  readonly licence: string;
  readonly rows?: number;
  readonly homepage?: string;
  readonly citation: string;
  readonly standing: DatasetStanding;
}

/** A benchmark that specs can name. */
export interface BenchmarkListing {
  readonly name: BenchmarkName;
  readonly title: string;
  /** Items that it has; left out where the catalogue does not tell. */
  readonly items?: number;
  readonly counts: readonly BenchmarkCount[];
  readonly measures: readonly BenchmarkMeasure[];
  /** Whether a verdict may rest on its unsafe prompts. */
  readonly mayBePrimary: boolean;
  /** Whether it has no figure without a judge. */
  readonly isRated: boolean;
  readonly licence?: string;
  readonly standing?: DatasetStanding;
}
