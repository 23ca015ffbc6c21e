/** What the stub reads of the job file that the training service writes. */
export interface StubJob {
  /** A file of JSON lines with `messages`. */
  readonly trainingSet: string;
  /** Folder of the run: checkpoints and the adapter go there. */
  readonly output: string;
  readonly seed: number;
  readonly recipe: {
    readonly epochs: number;
    readonly batchSize: number;
    readonly gradientAccumulation: number;
    readonly saveEverySteps: number;
  };
  readonly card: { readonly studyId: string; readonly arm: string; readonly backbone: string };
}

/** Optimizer steps of a run over so many examples. */
export function stepsOf({ recipe }: StubJob, examples: number): number {
  return Math.ceil(examples / (recipe.batchSize * recipe.gradientAccumulation)) * recipe.epochs;
}
