import { KubeConfig } from '@kubernetes/client-node';
import { describeError } from '@retrace/observability';

import { KubernetesNotConfigured } from './kubernetes-errors.js';

/**
 * How the cluster is reached: by `KUBECONFIG`, by `~/.kube/config`, or by the service account of the pod that the service
 * runs in. @throws KubernetesNotConfigured
 */
export function clusterConfig(): KubeConfig {
  const config = new KubeConfig();
  try {
    config.loadFromDefault();
  } catch (error) {
    throw new KubernetesNotConfigured(describeError(error), error);
  }
  return config;
}
