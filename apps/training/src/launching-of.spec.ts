import { readSettings, SettingInvalid } from '@retrace/hosting';
import { describe, expect, it } from 'vitest';

import { LauncherSettingsUnfit, launchingOf, trackersOf } from './launching-of.js';
import { TrainingEnvironment } from './training.environment.js';

const places = { home: '/srv/retrace', python: '/srv/retrace/python/bin/python', trainer: '/app/apps/trainer' };

const read = (environment: NodeJS.ProcessEnv): unknown =>
  launchingOf(readSettings(TrainingEnvironment, environment), places);

const kubernetes = {
  RETRACE_LAUNCHER: 'kubernetes',
  RETRACE_KUBERNETES_IMAGE: 'registry.example/trainer:1',
  RETRACE_KUBERNETES_CLAIM: 'retrace',
};

describe('the launcher that the environment asks for', () => {
  it('is this machine when it says nothing', () => {
    expect(read({})).toEqual({ kind: 'local' });
  });

  it('starts the worker by accelerate wherever it runs, when a configuration is named', () => {
    const named = { RETRACE_ACCELERATE_CONFIG: '/etc/fsdp.yaml' };
    for (const launcher of [{}, kubernetes, { RETRACE_LAUNCHER: 'slurm' }]) {
      expect(read({ ...launcher, ...named })).toMatchObject({ accelerateConfig: '/etc/fsdp.yaml' });
    }
    expect(() => read({ RETRACE_ACCELERATE_CONFIG: 'fsdp.yaml' })).toThrow(/RETRACE_ACCELERATE_CONFIG.*absolute path/);
  });

  it('is a cluster, of which an image and a volume have to be told', () => {
    expect(read(kubernetes)).toMatchObject({
      kind: 'kubernetes',
      image: 'registry.example/trainer:1',
      files: { kind: 'volume', claim: 'retrace', mountPath: '/srv/retrace' },
      python: '/srv/retrace/python/bin/python',
      gpus: 1,
      gpuResource: 'nvidia.com/gpu',
      nodeSelector: {},
      tolerations: [],
      graceSeconds: 60,
    });
  });

  it('has the files of its Jobs go through the bucket of artifacts, where it has no volume', () => {
    const { RETRACE_KUBERNETES_CLAIM: _, ...withoutVolume } = kubernetes;
    const keys = { AWS_ACCESS_KEY_ID: 'key', AWS_SECRET_ACCESS_KEY: 'secret' };
    const bucket = { RETRACE_ARTIFACTS: 's3://team/kept?endpoint=http://s3:8333', ...keys };
    const more = { RETRACE_KUBERNETES_BUCKET_SECRET: 'runs', RETRACE_KUBERNETES_MODELS: '/models' };
    expect(read({ ...withoutVolume, ...bucket, ...more })).toMatchObject({
      files: {
        kind: 'bucket',
        bucket: { bucket: 'team', prefix: 'kept', endpoint: 'http://s3:8333', accessKeyId: 'key' },
        secret: 'runs',
        models: '/models',
        folder: '/var/lib/retrace',
      },
    });
  });

  it.each([
    '[{"key":"nvidia.com/gpu","operator":"Exists","effect":"NoSchedule"}]',
    '- key: nvidia.com/gpu\n  operator: Exists\n  effect: NoSchedule',
  ])('reads labels, and tolerations as JSON or YAML: %s', (tolerations) => {
    const more = {
      RETRACE_KUBERNETES_NODE_SELECTOR: 'pool=gpu,topology.kubernetes.io/zone=a',
      RETRACE_KUBERNETES_TOLERATIONS: tolerations,
    };
    expect(read({ ...kubernetes, ...more })).toMatchObject({
      nodeSelector: { pool: 'gpu', 'topology.kubernetes.io/zone': 'a' },
      tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' }],
    });
  });

  it('is Slurm, with the options of its jobs', () => {
    const slurm = { RETRACE_LAUNCHER: 'slurm', RETRACE_SLURM_PARTITION: 'a100', RETRACE_SLURM_TIME: '1-12:00:00' };
    expect(read({ ...slurm, RETRACE_SLURM_OPTIONS: ' --qos=low  --mem=64G' })).toMatchObject({
      kind: 'slurm',
      partition: 'a100',
      gres: 'gpu:1',
      time: '1-12:00:00',
      extraOptions: ['--qos=low', '--mem=64G'],
      trainer: '/app/apps/trainer',
    });
  });

  it.each([
    [{ RETRACE_LAUNCHER: 'ray' }, /RETRACE_LAUNCHER can't be used: .*local, kubernetes, slurm.*found "ray"/],
    [{ RETRACE_TRAINING_STALL_SECONDS: 'long' }, /RETRACE_TRAINING_STALL_SECONDS.*found "long"/],
    [{ ...kubernetes, RETRACE_KUBERNETES_GPUS: '-1' }, /RETRACE_KUBERNETES_GPUS.*found "-1"/],
    [{ ...kubernetes, RETRACE_KUBERNETES_MEMORY: '16 GB' }, /RETRACE_KUBERNETES_MEMORY.*quantity.*found "16 GB"/],
    [{ ...kubernetes, RETRACE_KUBERNETES_NODE_SELECTOR: 'gpu' }, /NODE_SELECTOR.*must be labels.*found "gpu"/],
    [{ ...kubernetes, RETRACE_KUBERNETES_MOUNT_PATH: 'srv' }, /MOUNT_PATH.*must be an absolute path.*found "srv"/],
    [{ RETRACE_LAUNCHER: 'slurm', RETRACE_SLURM_TIME: 'a day' }, /RETRACE_SLURM_TIME.*must be a time.*found "a day"/],
    [{ RETRACE_LAUNCHER: 'slurm', RETRACE_SLURM_OPTIONS: 'qos' }, /RETRACE_SLURM_OPTIONS.*found "qos"/],
  ])('is refused for a value that can not be: %j', (environment, message) => {
    const reading = (): unknown => read(environment);
    expect(reading).toThrow(SettingInvalid);
    expect(reading).toThrow(message);
  });

  it.each([
    [{ RETRACE_LAUNCHER: 'kubernetes' }, 'no RETRACE_KUBERNETES_IMAGE: set it to the image'],
    [{ ...kubernetes, RETRACE_KUBERNETES_CLAIM: '' }, 'no RETRACE_KUBERNETES_CLAIM: set it to the volume claim'],
    [
      { ...kubernetes, RETRACE_KUBERNETES_CLAIM: '', RETRACE_ARTIFACTS: '/srv/artifacts' },
      'or RETRACE_ARTIFACTS to a bucket',
    ],
    [
      { ...kubernetes, RETRACE_KUBERNETES_MODELS: '/models' },
      'unset one of them: RETRACE_KUBERNETES_MODELS is of Jobs',
    ],
    [{ ...kubernetes, RETRACE_KUBERNETES_TOLERATIONS: 'gpu' }, 'RETRACE_KUBERNETES_TOLERATIONS that are none: write'],
    [{ ...kubernetes, RETRACE_KUBERNETES_TOLERATIONS: '[{"keys":"x"}]' }, 'TOLERATIONS that are none'],
    [{ ...kubernetes, RETRACE_KUBERNETES_TOLERATIONS: '[1]' }, 'TOLERATIONS that are none'],
    [{ ...kubernetes, RETRACE_KUBERNETES_TOLERATIONS: '[null]' }, 'TOLERATIONS that are none'],
    [{ ...kubernetes, RETRACE_KUBERNETES_TOLERATIONS: '[{' }, 'TOLERATIONS that are none'],
    [
      { RETRACE_SLURM_PARTITION: 'a100' },
      'RETRACE_SLURM_PARTITION, but RETRACE_LAUNCHER is local: set RETRACE_LAUNCHER to slurm, or unset',
    ],
    [{ RETRACE_LAUNCHER: 'slurm', RETRACE_KUBERNETES_GPUS: '2' }, 'set RETRACE_LAUNCHER to kubernetes'],
    [{ RETRACE_LAUNCHER: 'slurm', RETRACE_SLURM_OPTIONS: '--output=x' }, '--output in RETRACE_SLURM_OPTIONS'],
  ])('is refused when settings do not go together: %j', (environment, message) => {
    const reading = (): unknown => read(environment);
    expect(reading).toThrow(LauncherSettingsUnfit);
    expect(reading).toThrow(message);
  });
});

describe('the trackers that the environment asks for', () => {
  const trackers = (environment: NodeJS.ProcessEnv): unknown =>
    trackersOf(readSettings(TrainingEnvironment, environment));

  it('are none when it says nothing', () => expect(trackers({})).toEqual({}));

  it('are those that it names', () => {
    expect(trackers({ RETRACE_WANDB_PROJECT: 'safe', RETRACE_MLFLOW_URI: 'http://mlflow:5000' })).toEqual({
      wandb: { project: 'safe' },
      mlflow: { uri: 'http://mlflow:5000', experiment: 'retrace' },
    });
  });
});
