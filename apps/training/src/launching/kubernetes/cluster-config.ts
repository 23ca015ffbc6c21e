import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

import { KubeConfig } from '@kubernetes/client-node';
import { describeError } from '@retrace/observability';

import { KubernetesNotConfigured } from './kubernetes-errors.js';

/**
 * How the cluster is reached: by `KUBECONFIG`, by `~/.kube/config`, or by the service account of the pod that the service
 * runs in. @throws KubernetesNotConfigured
 */
export function clusterConfig(): KubeConfig {
  const config = new KubeConfig();
  if (!isConfigured()) throw new KubernetesNotConfigured('there is no configuration and no service account', undefined);
  try {
    config.loadFromDefault();
  } catch (error) {
    throw new KubernetesNotConfigured(describeError(error), error);
  }
  return config;
}

/** Where there is nothing of these, the client takes localhost for the cluster. */
function isConfigured(): boolean {
  const places = [join(homedir(), '.kube/config'), '/var/run/secrets/kubernetes.io/serviceaccount/token'];
  return (process.env['KUBECONFIG'] ?? '') !== '' || places.some((file) => existsSync(file));
}
