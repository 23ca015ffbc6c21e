/** Where runs are told of beside the TensorBoard files that each writes; keys of the job file. */
export interface Trackers {
  readonly wandb?: { readonly project: string };
  readonly mlflow?: { readonly uri: string; readonly experiment: string };
}
