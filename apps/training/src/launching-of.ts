import { bucketOf } from '@retrace/artifacts';
import type { Trackers } from '@retrace/contracts';
import { RetraceError } from '@retrace/observability';

import { readTolerations, type Toleration } from './launching/kubernetes/toleration.js';
import type { KubernetesLaunching } from './launching/kubernetes/kubernetes-launching.js';
import { launcherNames, type Launching } from './launching/launching.js';
import { ownOptions } from './launching/slurm/batch-script.js';
import type { SlurmLaunching } from './launching/slurm/slurm-launching.js';
import type { TrainingEnvironment } from './training.environment.js';

const usualGraceSeconds = 60;
/** Empty in every pod. */
const folderOfPods = '/var/lib/retrace';
/** Of Jobs without a volume alone. */
const bucketSettings = ['RETRACE_KUBERNETES_BUCKET_SECRET', 'RETRACE_KUBERNETES_MODELS'] as const;

/** Where the environment wants runs to be told of. */
export function trackersOf(environment: TrainingEnvironment): Trackers {
  const { RETRACE_WANDB_PROJECT: project, RETRACE_MLFLOW_URI: uri } = environment;
  return {
    ...(project === undefined ? {} : { wandb: { project } }),
    ...(uri === undefined ? {} : { mlflow: { uri, experiment: environment.RETRACE_MLFLOW_EXPERIMENT } }),
  };
}

/** What a launcher takes from the service's own machine where the environment does not say otherwise. */
export interface LaunchingPlaces {
  /** Everything that is made lies in it. */
  readonly home: string;
  readonly python: string;
  readonly trainer: string;
}

/** Settings of launchers that do not go together, or say nothing. Unnoticed, runs would go elsewhere than was meant. */
export class LauncherSettingsUnfit extends RetraceError {
  constructor(problem: string, wayOut: string) {
    super('launcher-settings-unfit', `The environment has ${problem}: ${wayOut}.`, false);
  }
}

/** The launcher that the environment asks for. @throws LauncherSettingsUnfit */
export function launchingOf(environment: TrainingEnvironment, places: LaunchingPlaces): Launching {
  const { RETRACE_LAUNCHER: kind } = environment;
  for (const other of launcherNames.filter((name) => name !== kind)) {
    const prefix = `RETRACE_${other.toUpperCase()}_`;
    const given = Object.entries(environment).find(([name, value]) => name.startsWith(prefix) && value !== undefined);
    if (given === undefined) continue;
    const [name] = given;
    throw new LauncherSettingsUnfit(
      `${name}, but RETRACE_LAUNCHER is ${kind}`,
      `set RETRACE_LAUNCHER to ${other}, or unset ${name}`,
    );
  }
  switch (kind) {
    case 'local':
      return { kind, accelerateConfig: environment.RETRACE_ACCELERATE_CONFIG };
    case 'kubernetes':
      return kubernetesLaunching(environment, places);
    case 'slurm':
      return slurmLaunching(environment, places);
  }
}

function kubernetesLaunching(environment: TrainingEnvironment, places: LaunchingPlaces): KubernetesLaunching {
  return {
    kind: 'kubernetes',
    namespace: environment.RETRACE_KUBERNETES_NAMESPACE,
    image: imageOf(environment),
    files: filesOf(environment, places),
    python: environment.RETRACE_KUBERNETES_PYTHON ?? places.python,
    trainer: environment.RETRACE_KUBERNETES_TRAINER ?? places.trainer,
    gpus: environment.RETRACE_KUBERNETES_GPUS ?? 1,
    gpuResource: environment.RETRACE_KUBERNETES_GPU_RESOURCE ?? 'nvidia.com/gpu',
    cpu: environment.RETRACE_KUBERNETES_CPU,
    memory: environment.RETRACE_KUBERNETES_MEMORY,
    nodeSelector: labelsIn(environment.RETRACE_KUBERNETES_NODE_SELECTOR),
    tolerations: tolerationsIn(environment.RETRACE_KUBERNETES_TOLERATIONS),
    serviceAccount: environment.RETRACE_KUBERNETES_SERVICE_ACCOUNT,
    accelerateConfig: environment.RETRACE_ACCELERATE_CONFIG,
    graceSeconds: environment.RETRACE_KUBERNETES_GRACE_SECONDS ?? usualGraceSeconds,
  };
}

/** A volume where one is named; else the bucket that artifacts are in. */
function filesOf(environment: TrainingEnvironment, { home }: LaunchingPlaces): KubernetesLaunching['files'] {
  const { RETRACE_KUBERNETES_CLAIM: claim, RETRACE_KUBERNETES_MOUNT_PATH: mountPath } = environment;
  if (claim !== undefined) {
    const ofBuckets = bucketSettings.find((name) => environment[name] !== undefined);
    if (ofBuckets === undefined) return { kind: 'volume', claim, mountPath: mountPath ?? home };
    throw new LauncherSettingsUnfit(
      `${ofBuckets} and RETRACE_KUBERNETES_CLAIM`,
      `unset one of them: ${ofBuckets} is of Jobs whose files go through a bucket`,
    );
  }
  const location = environment.RETRACE_ARTIFACTS;
  const bucket = location && bucketOf({ location, ...credentialsOf(environment) });
  if (!bucket) {
    throw new LauncherSettingsUnfit(
      'RETRACE_LAUNCHER=kubernetes, but no RETRACE_KUBERNETES_CLAIM',
      'set it to the volume claim that has RETRACE_HOME, or RETRACE_ARTIFACTS to a bucket',
    );
  }
  return {
    kind: 'bucket',
    bucket,
    secret: environment.RETRACE_KUBERNETES_BUCKET_SECRET,
    models: environment.RETRACE_KUBERNETES_MODELS,
    folder: mountPath ?? folderOfPods,
  };
}

function credentialsOf(environment: TrainingEnvironment) {
  return { accessKeyId: environment.AWS_ACCESS_KEY_ID, secretAccessKey: environment.AWS_SECRET_ACCESS_KEY };
}

function imageOf({ RETRACE_KUBERNETES_IMAGE: image }: TrainingEnvironment): string {
  if (image !== undefined) return image;
  const problem = 'RETRACE_LAUNCHER=kubernetes, but no RETRACE_KUBERNETES_IMAGE';
  throw new LauncherSettingsUnfit(problem, "set it to the image that has the worker's environment");
}

function labelsIn(selector: string | undefined): Readonly<Record<string, string>> {
  const labels = selector?.split(',').map((label) => label.split('=')) ?? [];
  return Object.fromEntries(labels.map(([name = '', value = '']) => [name, value]));
}

function tolerationsIn(text: string | undefined): readonly Toleration[] {
  if (text === undefined) return [];
  const tolerations = readTolerations(text);
  if (tolerations !== undefined) return tolerations;
  const example = '[{key: nvidia.com/gpu, operator: Exists, effect: NoSchedule}]';
  throw new LauncherSettingsUnfit('RETRACE_KUBERNETES_TOLERATIONS that are none', `write them like ${example}`);
}

function slurmLaunching(environment: TrainingEnvironment, places: LaunchingPlaces): SlurmLaunching {
  const extraOptions = environment.RETRACE_SLURM_OPTIONS?.trim().split(/\s+/) ?? [];
  const own = ownOptions.find((name) => extraOptions.some((option) => option.replace(/=.*/, '') === name));
  if (own !== undefined) {
    throw new LauncherSettingsUnfit(`${own} in RETRACE_SLURM_OPTIONS`, 'Retrace sets it, leave it out');
  }
  return {
    kind: 'slurm',
    commands: environment.RETRACE_SLURM_COMMANDS,
    python: environment.RETRACE_SLURM_PYTHON ?? places.python,
    trainer: environment.RETRACE_SLURM_TRAINER ?? places.trainer,
    partition: environment.RETRACE_SLURM_PARTITION,
    account: environment.RETRACE_SLURM_ACCOUNT,
    gres: environment.RETRACE_SLURM_GRES ?? 'gpu:1',
    time: environment.RETRACE_SLURM_TIME,
    extraOptions,
    accelerateConfig: environment.RETRACE_ACCELERATE_CONFIG,
    graceSeconds: environment.RETRACE_SLURM_GRACE_SECONDS ?? usualGraceSeconds,
  };
}
