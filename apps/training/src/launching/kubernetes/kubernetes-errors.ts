import { RetraceError } from '@retrace/observability';

/** How the cluster is reached can't be read. */
export class KubernetesNotConfigured extends RetraceError {
  constructor(problem: string, cause: unknown) {
    const wayOut = 'Look at KUBECONFIG.';
    super('kubernetes-not-configured', `How Kubernetes is reached can't be read: ${problem}. ${wayOut}`, false, {
      cause,
    });
  }
}

/** The cluster knows who we are not, or lets us not do what we must. */
export class KubernetesRefused extends RetraceError {
  constructor(what: string, status: 401 | 403, answer: string) {
    const wayOut =
      status === 401
        ? 'Look at KUBECONFIG, or at the service account of the pod that the service runs in.'
        : 'Give its account the role that apps/training/README.md has.';
    super('kubernetes-refused', `Kubernetes does not let the service ${what} (${status}): ${answer}. ${wayOut}`, false);
  }
}

/** The cluster does not take what we ask for: a quota, a policy, or a setting is in the way. */
export class KubernetesRejected extends RetraceError {
  constructor(what: string, status: number, answer: string) {
    const wayOut = 'Look at the settings that begin with RETRACE_KUBERNETES.';
    super('kubernetes-rejected', `Kubernetes rejects it to ${what} (${status}): ${answer}. ${wayOut}`, false);
  }
}

/** The cluster could not be reached for long. Its Jobs go on meanwhile, and are found again. */
export class KubernetesUnreachable extends RetraceError {
  constructor(what: string, answer: string, cause: unknown) {
    super('kubernetes-unreachable', `Kubernetes can't be asked to ${what}: ${answer}.`, true, { cause });
  }
}

/** A run's container can't be started, which waiting does not mend. */
export class PodNotStarted extends RetraceError {
  constructor(job: string, image: string, reason: string) {
    const wayOut = 'Look at RETRACE_KUBERNETES_IMAGE and RETRACE_KUBERNETES_PYTHON.';
    super(
      'kubernetes-pod-not-started',
      `Job ${job} can't start its container of ${image}: ${reason}. ${wayOut}`,
      false,
    );
  }
}

/** What a run needs is not where its Job can see it. */
export class NotOnVolume extends RetraceError {
  constructor(path: string, mountPath: string) {
    const wayOut = 'Have RETRACE_HOME and RETRACE_ARTIFACTS in it, or set RETRACE_KUBERNETES_MOUNT_PATH.';
    super('kubernetes-not-on-volume', `Jobs can't see ${path}: their volume is at ${mountPath}. ${wayOut}`, false);
  }
}
