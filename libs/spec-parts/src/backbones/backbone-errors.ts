import { didYouMean } from '@retrace/study';

/** A backbone that a spec names and nobody knows. */
export class BackboneUnknown extends Error {
  readonly code = 'backbone-unknown';
  readonly retriable = false;

  constructor(name: string, known: readonly string[]) {
    super(
      `There is no backbone '${name}'.${didYouMean(name, known)} There are: ${known.toSorted().join(', ')}. ` +
        `One of your own takes a file backbones/${name}.yaml.`,
    );
    this.name = 'BackboneUnknown';
  }
}

/** A backbone whose files are not on this machine. */
export class BackboneMissing extends Error {
  readonly code = 'backbone-missing';
  readonly retriable = false;

  constructor(name: string, folder: string, model: string) {
    super(
      `The backbone ${name} is not in ${folder}: put the files of ${model} there ` +
        `(\`hf download ${model} --local-dir ${folder}\`), or set RETRACE_MODELS to the folder that has them.`,
    );
    this.name = 'BackboneMissing';
  }
}
