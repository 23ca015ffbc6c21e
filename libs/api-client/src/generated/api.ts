// Made from docs/openapi.json by `npm run openapi`: change the controllers, not this file.

export interface paths {
  readonly '/api/checkpoints': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Lists checkpoints, the latest first */
    readonly get: operations['checkpoints.list'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/checkpoints/prunable': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Lists the checkpoints that nobody needs */
    readonly get: operations['pruning.plan'];
    readonly put?: never;
    readonly post?: never;
    /** Removes the files of checkpoints that nobody needs, and tells which they were */
    readonly delete: operations['pruning.prune'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/checkpoints/{sha256}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Shows a checkpoint, and where it comes from */
    readonly get: operations['checkpoints.get'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/checkpoints/{sha256}/card': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Gives the model card of a checkpoint, with what the study's report says by now */
    readonly get: operations['checkpoints.card'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/checkpoints/{sha256}/files': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Lists the files of a checkpoint */
    readonly get: operations['checkpoints.files'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/checkpoints/{sha256}/files/{file}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Gives a file of a checkpoint by its SHA-256 */
    readonly get: operations['checkpoints.file'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/comparisons': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Compares studies, or arms of them, with the first that is named, on the items that both have */
    readonly get: operations['comparisons.compare'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/dead-letters': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Lists dead letters, the newest first */
    readonly get: operations['deadLetters.list'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/dead-letters/{letterId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Shows a dead letter, with the message that it is */
    readonly get: operations['deadLetters.get'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/dead-letters/{letterId}/discard': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Puts a dead letter away that is not needed */
    readonly post: operations['deadLetters.discard'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/dead-letters/{letterId}/replay': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Sends a dead letter again to the service that could not handle it */
    readonly post: operations['deadLetters.replay'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/openapi.json': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Gives the OpenAPI document of what this process answers */
    readonly get: operations['apiDocument.document'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/reports/{studyId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Gives the report of a study as a page */
    readonly get: operations['reports.page'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/reports/{studyId}/json': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Gives the report of a study as JSON; there is more in it than its schema says */
    readonly get: operations['reports.json'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/reports/{studyId}/latex': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Gives the report of a study as LaTeX tables */
    readonly get: operations['reports.latex'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/reports/{studyId}/markdown': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Gives the report of a study as Markdown */
    readonly get: operations['reports.markdown'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/reports/{studyId}/samples': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Gives every sample of a study as CSV, to be saved and not shown */
    readonly get: operations['reports.samples'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/rewriting/{studyId}/items': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Lists the rewrites of a study, in the order of its prompts */
    readonly get: operations['items.list'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/rewriting/{studyId}/items/{promptId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Shows a rewrite with its history */
    readonly get: operations['items.get'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/rewriting/{studyId}/items/{promptId}/review': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /** Keeps what a person decides about a rewrite */
    readonly put: operations['items.review'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/rewriting/{studyId}/training-sets': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Lists the training sets of a study, as they were issued */
    readonly get: operations['items.revisionsOf'];
    readonly put?: never;
    /** Writes the training set of every arm anew, as the reviews leave it */
    readonly post: operations['items.reissue'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/rewriting/{studyId}/training-sets/{arm}/{revision}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Gives a training set as JSON lines
     * @description Revision 0 is what the study itself is trained on.
     */
    readonly get: operations['items.file'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/runs': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Lists training runs, the latest first */
    readonly get: operations['runs.list'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/runs/{studyId}/{arm}/{seed}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Shows a training run: what it is doing, or how it ended */
    readonly get: operations['runs.get'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/runs/{studyId}/{arm}/{seed}/curve': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Gives the curve of a training run, in the order of steps */
    readonly get: operations['runs.curve'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/samples/{studyId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Lists samples that pass the filters, in the order of the plan
     * @description Texts are cut after 200 characters.
     */
    readonly get: operations['samples.list'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/samples/{studyId}/agreement': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Tells how well the classifier agrees with the labels that people gave */
    readonly get: operations['samples.agreement'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/samples/{studyId}/facets': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Counts samples by each value that can be filtered by, with the filters on the others */
    readonly get: operations['samples.facets'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/samples/{studyId}/gold': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Gives the traces that someone corrected as JSON lines, in the form that `npm run bench:structure` reads */
    readonly get: operations['samples.gold'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/samples/{studyId}/{sampleId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Shows a sample whole, each sentence of its trace with its label */
    readonly get: operations['samples.get'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/samples/{studyId}/{sampleId}/flag': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /** Flags a sample, or no longer */
    readonly put: operations['samples.flag'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/samples/{studyId}/{sampleId}/labels/{step}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /** Keeps what a sentence of a trace does, in a person's reading */
    readonly put: operations['samples.label'];
    readonly post?: never;
    /** Takes that back, so that the classifier's label stands again */
    readonly delete: operations['samples.takeBack'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/samples/{studyId}/{sampleId}/peers': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Shows what the other arms and seeds made of the same prompt */
    readonly get: operations['samples.peers'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/schedules': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Lists schedules, the one that is run next first */
    readonly get: operations['schedules.list'];
    readonly put?: never;
    /** Has a study run again and again */
    readonly post: operations['schedules.add'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/schedules/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    /** Removes a schedule; what it has started goes on */
    readonly delete: operations['schedules.remove'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/session': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Who asks, and whether a token is needed to ask more */
    readonly get: operations['session.get'];
    readonly put?: never;
    readonly post: operations['session.begin'];
    readonly delete: operations['session.end'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/studies': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Lists the studies, the latest first */
    readonly get: operations['studies.list'];
    readonly put?: never;
    /**
     * Starts a study
     * @description With `reuse=true`, one of the same spec is shown if it is finished or runs, and resumed if it failed or was cancelled. `source` names the spec's file in messages.
     */
    readonly post: operations['studies.submit'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/studies/events': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Tells which studies changed
     * @description Server-sent events: `study` is a StudySummary that changed; `reload` says that the list is to be read, now and where too much was missed.
     */
    readonly get: operations['studyStreams.list'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/studies/validate': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Tells what a spec would run, without running it */
    readonly post: operations['studies.validate'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/studies/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Shows a study: what was asked for, and how far it is */
    readonly get: operations['studies.get'];
    readonly put?: never;
    readonly post?: never;
    /** Cancels a study; what is finished stays */
    readonly delete: operations['studies.cancel'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/studies/{id}/events': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Tells a study now and after every change, until it has ended
     * @description Server-sent events of the type `study`, each a StudyView.
     */
    readonly get: operations['studyStreams.study'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/studies/{id}/history': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Tells what happened to a study, the latest first */
    readonly get: operations['studies.historyOf'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/studies/{id}/resume': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Has a failed or cancelled study go on */
    readonly post: operations['studies.resume'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/tokens': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The newest first */
    readonly get: operations['tokens.list'];
    readonly put?: never;
    /** The one answer that has the token itself */
    readonly post: operations['tokens.create'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/tokens/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    /** Sessions that began with it end, too */
    readonly delete: operations['tokens.revoke'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/webhooks': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Lists webhooks */
    readonly get: operations['webhooks.list'];
    readonly put?: never;
    /** Has somebody told what becomes of studies, by Standard Webhooks */
    readonly post: operations['webhooks.add'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/webhooks/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    /** Removes a webhook */
    readonly delete: operations['webhooks.remove'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/webhooks/{id}/deliveries': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Lists the latest 200 deliveries of a webhook, the newest first */
    readonly get: operations['webhooks.listDeliveries'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/health/live': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Says that the process lives */
    readonly get: operations['health.live'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/health/ready': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Says whether the process can be given work */
    readonly get: operations['health.ready'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description A figure with its 95 % interval; null where there is too little to draw from. */
    readonly AgreementFigure: {
      readonly estimate: number | null;
      readonly interval: {
        readonly lower: number;
        readonly upper: number;
      } | null;
    };
    /** @enum {string} */
    readonly ApiRole: 'read' | 'run' | 'admin';
    /** @enum {string} */
    readonly ArmName:
      | 'base'
      | 'prompt-only'
      | 'vanilla-sft'
      | 'alttrain'
      | 'shuffled'
      | 'answer-only'
      | 'direct-refusal'
      | 'policy-cot'
      | 'alttrain-dpo';
    /** @description How the traces of an arm are built, as its study's report tells it; what a report does not tell is null. */
    readonly ArmStructure: {
      readonly arm: string;
      /** @description Items whose trace has the structure's steps in their order. */
      readonly presence: components['schemas']['ReportedRate'];
      /** @description Shares of all sampled traces that have a step of the type, and of all sentences. */
      readonly steps: readonly {
        readonly type: components['schemas']['StepType'];
        readonly shareOfTraces: number | null;
        readonly shareOfSentences: number | null;
      }[];
      /** @description `counts[i][j]` transitions from `from[i]` to `to[j]`. */
      readonly transitions: {
        readonly from: readonly ('start' | components['schemas']['StepType'])[];
        readonly to: readonly (components['schemas']['StepType'] | 'end')[];
        readonly counts: readonly (readonly number[])[];
      } | null;
    };
    /** @description Where something too large for a message lies, and what it must hash to. */
    readonly ArtifactRef: {
      readonly uri: string;
      readonly sha256: string;
      readonly bytes: number;
      readonly mediaType: string;
    };
    /**
     * @description Whose reasoning is asked for: that of the study's structure, or the default one.
     * @enum {string}
     */
    readonly AskedStructure: 'altered' | 'plain';
    /**
     * @description What a request is taken for: a harmful one is refused.
     * @enum {string}
     */
    readonly Assessment: 'harmful' | 'safe';
    /** @enum {string} */
    readonly AttackName:
      | 'role-play'
      | 'refusal-suppression'
      | 'prefix-injection'
      | 'payload-splitting'
      | 'base64'
      | 'rot13'
      | 'past-tense'
      | 'many-shot'
      | 'system-override'
      | 'think-prefill'
      | 'suffix'
      | 'translation'
      | 'crescendo'
      | 'pair';
    /** @description A finished call of the teacher: it is paid for, so it is kept, whatever came of it. */
    readonly Attempt: {
      readonly structure: components['schemas']['AskedStructure'];
      /** @description From 1. */
      readonly attempt: number;
      readonly text: string;
      /** @description Why it can't be used; empty when it can. */
      readonly problems: readonly components['schemas']['TaskProblem'][];
      readonly promptTokens: number;
      readonly completionTokens: number;
      /** @description Whether the answer was there from a call before, and costs nothing. */
      readonly cached: boolean;
    };
    /** @enum {string} */
    readonly BenchmarkName:
      | 'strongreject'
      | 'xstest'
      | 'gsm8k'
      | 'retrace-held-out'
      | 'jailbreakbench'
      | 'jailbreakbench-benign'
      | 'harmbench'
      | 'wildjailbreak-eval'
      | 'sorry-bench'
      | 'beavertails-eval'
      | 'multijail-zh'
      | 'multijail-bn'
      | 'multijail-sw'
      | 'math-500'
      | 'aime-2024'
      | 'humaneval'
      | 'mmlu'
      | 'cmmlu'
      | 'nq-open'
      | 'cnn-dailymail'
      | 'mt-bench';
    readonly BenchmarkSpec: {
      readonly name: components['schemas']['BenchmarkName'];
      /** @description How many of its items, drawn by seed. */
      readonly take: number;
    };
    /** @description What is sampled: the untouched backbone, or the adapter of a training run. */
    readonly Checkpoint:
      | {
          readonly arm: components['schemas']['UntrainedArm'];
        }
      | components['schemas']['TrainingRun'];
    /** @description A file of a checkpoint's adapter. */
    readonly CheckpointFile: {
      readonly path: string;
      readonly bytes: number;
      readonly sha256: string;
    };
    /**
     * @description In which form a checkpoint is given away: as it was trained, as weights of its own, or as a file for llama.cpp.
     * @enum {string}
     */
    readonly CheckpointForm: 'adapter' | 'merged' | 'gguf';
    readonly CheckpointPage: {
      /** @description Of those that were asked for. */
      readonly total: number;
      /** @description The latest first. */
      readonly checkpoints: readonly components['schemas']['CheckpointView'][];
    };
    /** @description A checkpoint and where it comes from: spec, prompts, training set, run. What was not told is left out. */
    readonly CheckpointView: {
      /** @description A folder. Its SHA-256 names the checkpoint. */
      readonly adapter: components['schemas']['ArtifactRef'];
      /** @description When its files were removed, in ISO 8601. */
      readonly prunedAt?: string;
      readonly study: {
        readonly id: string;
        readonly name: string;
        readonly specSha256: string;
      };
      /** @description What the training set was written from. */
      readonly prompts?: components['schemas']['ArtifactRef'];
      readonly trainingSet: components['schemas']['ArtifactRef'];
      readonly examples?: number;
      readonly run: {
        readonly arm: components['schemas']['TrainedArm'];
        readonly seed: number;
        readonly recipe: components['schemas']['RecipeSpec'];
        readonly attempts: number;
        readonly startedAt?: string;
        readonly endedAt?: string;
        readonly cost?: components['schemas']['TrainingCost'];
        /** @description Of packages, by their names. */
        readonly versions: {
          readonly [key: string]: string;
        };
        /** @description What the worker told of the machine; empty where it told nothing. */
        readonly machine: {
          readonly [key: string]: string;
        };
      };
      readonly base: string;
      /** @description Of the study, once it is published. */
      readonly report?: {
        readonly sha256: string;
        readonly verdict: components['schemas']['VerdictOutcome'];
        readonly summary: string;
      };
    };
    /** @description A study, or one arm of it, among those that are compared. */
    readonly ComparisonSide: {
      readonly study: {
        readonly id: string;
        readonly name: string;
        readonly backbone: string;
      };
      /** @description Left out where every arm is compared. */
      readonly arm?: string;
      /** @description Of the arm, or of each. */
      readonly structure: readonly components['schemas']['ArmStructure'][];
    };
    /** @description Studies or arms compared after the fact: a hint, and no test of a claim. */
    readonly ComparisonView: {
      /** @description Of the intervals. */
      readonly confidence: number;
      /** @description The first is the reference. */
      readonly sides: readonly components['schemas']['ComparisonSide'][];
      readonly deltas: readonly components['schemas']['MeasureDelta'][];
      /** @description What keeps a reader from taking a difference for an effect of the arms. */
      readonly notes: readonly string[];
    };
    /** @description A prompt that every trained arm is trained on: a line of the artifact of `PromptsCurated`. */
    readonly CuratedPrompt: {
      /** @description Unique in a study: `<data set>:<id in the data set>`. */
      readonly id: string;
      readonly dataset: string;
      readonly prompt: string;
      readonly label: components['schemas']['PromptLabel'];
      readonly kind: components['schemas']['PromptKind'];
      readonly category: string;
      readonly answer: components['schemas']['PromptAnswer'];
      /** @description There when the study has the arm `policy-cot` and the source has reasoning of its own. */
      readonly own?: components['schemas']['OwnOutput'];
    };
    /** @description One optimizer step of a training run. */
    readonly CurvePoint: {
      readonly step: number;
      /** @description Nats a learnt token. */
      readonly loss: number;
      readonly learningRate: number;
      /** @description Null where a float16 step overflowed and was skipped. */
      readonly gradientNorm: number | null;
      readonly tokensPerSecond: number;
      readonly secondsLeft: number;
    };
    /** @enum {string} */
    readonly DeadLetterState: 'waiting' | 'replayed' | 'discarded';
    /** @description A message that a service could not handle, as the list of dead letters shows it. */
    readonly DeadLetterSummary: {
      readonly letterId: string;
      /** @description The one that could not handle it. */
      readonly service: string;
      readonly state: components['schemas']['DeadLetterState'];
      /** @description The study that the message is about, where it names one. */
      readonly studyId?: string;
      /** @description The message's type with its version; missing where it could not be read as a message, and so can't be replayed. */
      readonly type?: string;
      /** @description For a person. */
      readonly reason: string;
      readonly tries: number;
      readonly origin: components['schemas']['MessageOrigin'];
      /** @description When the service gave it up, ISO 8601. */
      readonly at: string;
      /** @description When it was replayed or discarded, ISO 8601. */
      readonly settledAt?: string;
    };
    /** @description A dead letter as the API shows it alone. */
    readonly DeadLetterView: {
      readonly letterId: string;
      /** @description The one that could not handle it. */
      readonly service: string;
      readonly state: components['schemas']['DeadLetterState'];
      /** @description The study that the message is about, where it names one. */
      readonly studyId?: string;
      /** @description The message's type with its version; missing where it could not be read as a message, and so can't be replayed. */
      readonly type?: string;
      /** @description For a person. */
      readonly reason: string;
      readonly tries: number;
      readonly origin: components['schemas']['MessageOrigin'];
      /** @description When the service gave it up, ISO 8601. */
      readonly at: string;
      /** @description When it was replayed or discarded, ISO 8601. */
      readonly settledAt?: string;
      readonly stack?: string;
      /** @description The message's CloudEvent, as it came. */
      readonly envelope?: Record<string, never>;
      /** @description What there was instead of a message. */
      readonly record?: components['schemas']['UnreadableRecord'];
    };
    /** @enum {string} */
    readonly DeliveryState: 'waiting' | 'delivered' | 'failed';
    /** @description One event on its way to a webhook. */
    readonly DeliveryView: {
      /** @description The event's id, which the receiver gets as `webhook-id`. */
      readonly eventId: string;
      readonly event: string;
      readonly studyId: string;
      readonly state: components['schemas']['DeliveryState'];
      readonly tries: number;
      readonly lastAnswer?: string;
      readonly lastTriedAt?: string;
      /** @description While it waits. */
      readonly nextTryAt?: string;
    };
    /** @description Direct preference optimization (Rafailov et al. 2023, arXiv 2305.18290). */
    readonly DpoSpec: {
      /** @description How strongly the model is held to the backbone: β of the paper's loss. */
      readonly beta: number;
    };
    readonly FacetCount: {
      /** @description `none` for a seed, an attack or a category that there is none of. */
      readonly value: string;
      readonly count: number;
    };
    /** @description A sample to come back to: `{"flagged": true, "by": "Ada"}`. */
    readonly FlagBody: {
      readonly by: string;
      readonly flagged: boolean;
    };
    readonly Item: {
      readonly promptId: string;
      /** @enum {string} */
      readonly state: 'written' | 'set-aside';
      /** @description Why it is set aside; empty when it is written. */
      readonly reasons: readonly string[];
      /** @enum {string} */
      readonly review?: 'accepted' | 'rejected';
      readonly prompt: components['schemas']['CuratedPrompt'];
      /** @description What the examples are made of; left out of one that nobody has written. */
      readonly lesson?: components['schemas']['Lesson'];
      readonly reviewed?: components['schemas']['Review'];
      /** @description What a teacher that is a model was asked and said, in order. */
      readonly history: readonly components['schemas']['Attempt'][];
    };
    readonly ItemPage: {
      /** @description Of the state that was asked for. */
      readonly total: number;
      readonly items: readonly components['schemas']['ItemSummary'][];
    };
    readonly ItemSummary: {
      readonly promptId: string;
      /** @enum {string} */
      readonly state: 'written' | 'set-aside';
      /** @description Why it is set aside; empty when it is written. */
      readonly reasons: readonly string[];
      /** @enum {string} */
      readonly review?: 'accepted' | 'rejected';
    };
    /** @description What a judge says of an answer; null where its form does not say that. */
    readonly JudgeVerdict: {
      readonly refused: boolean | null;
      /** @description From 0, none, to 1. */
      readonly harm: number | null;
      /** @description In points of its own scale. */
      readonly quality: number | null;
      /** @description The judge's own word or figures, for a person. */
      readonly label: string;
    };
    readonly Judged:
      | {
          /** @constant */
          readonly kind: 'judged';
          readonly verdict: components['schemas']['JudgeVerdict'];
        }
      | {
          /** @constant */
          readonly kind: 'unjudged';
          readonly said: string;
          /** @constant */
          readonly refusedByEndpoint?: true;
        };
    /** @enum {string} */
    readonly JudgedPart: 'answer' | 'trace' | 'both';
    /** @description What a judge made of a part of a sample. */
    readonly Judgement: {
      /** @description As the spec names it. */
      readonly judge: string;
      /** @description The model that judged, as its endpoint knows it. */
      readonly model: string;
      readonly on: components['schemas']['JudgedPart'];
      readonly judged: components['schemas']['Judged'];
    };
    /** @description How well the classifier's labels agree with those that people gave. */
    readonly LabelAgreement: {
      readonly traces: number;
      readonly sentences: number;
      /** @description Null without a sentence. */
      readonly accuracy: number | null;
      readonly macroF1: components['schemas']['AgreementFigure'];
      /** @description Cohen's. */
      readonly kappa: components['schemas']['AgreementFigure'];
      readonly classes: readonly {
        readonly type: components['schemas']['StepType'];
        readonly support: number;
        readonly precision: number;
        readonly recall: number;
        readonly f1: number;
      }[];
    };
    /** @description What a sentence does, in a person's reading; the classifier's label confirms it: `{"label": "HA", "by": "Ada"}`. */
    readonly LabelBody: {
      readonly by: string;
      readonly label: components['schemas']['StepType'];
      readonly note?: string;
    };
    /** @description A label that a person gave a sentence, or took back. Times are ISO 8601. */
    readonly LabelCorrection: {
      readonly step: number;
      /** @description Null where it was taken back. */
      readonly label: components['schemas']['StepType'] | null;
      /** @description The classifier's. */
      readonly given: components['schemas']['StepType'];
      readonly by: string;
      readonly at: string;
      readonly note?: string;
    };
    /** @description A sentence of a trace: what is labelled. Neighbours of one label make up one step. */
    readonly LabelledStep: {
      /** @description From 0; the name under which its label is corrected. */
      readonly index: number;
      /** @description As the classifier gave it. */
      readonly label: components['schemas']['StepType'];
      /** @description As a person gave it, where one did. */
      readonly corrected?: components['schemas']['StepType'];
      readonly text: string;
      /** @description In `trace`, in UTF-16 code units: from `start` up to, not including, `end`. */
      readonly start: number;
      readonly end: number;
      /** @description The words that gave the classifier's label. */
      readonly why: string;
    };
    /** @description The step that a run has reached, of how many. */
    readonly LatestStep: {
      readonly step: number;
      /** @description Nats a learnt token. */
      readonly loss: number;
      readonly learningRate: number;
      /** @description Null where a float16 step overflowed and was skipped. */
      readonly gradientNorm: number | null;
      readonly tokensPerSecond: number;
      readonly secondsLeft: number;
      readonly steps: number;
    };
    /** @description What a teacher has to say to one prompt. The examples of all arms are put together from it. */
    readonly Lesson: {
      /** @description The same in every arm. */
      readonly answer: string;
      /** @description Decision and answer have to follow it. */
      readonly assessment: components['schemas']['Assessment'];
      /** @description The steps of the study's structure, in its order, each as it stands in a trace. */
      readonly altered: readonly string[];
      /** @description Those of the default structure; empty when no arm needs them. */
      readonly plain: readonly string[];
    };
    /** @description What a person has put in place of a teacher's words. */
    readonly LessonEdit: {
      readonly answer?: string;
      /** @description The steps of the study's structure, in its order, as they stand in a trace. */
      readonly altered?: readonly string[];
      /** @description Those of the default structure. */
      readonly plain?: readonly string[];
    };
    readonly LessonEditBody: {
      readonly answer?: string;
      /** @description The steps of the study's structure, in its order, as they stand in a trace. */
      readonly altered?: readonly string[];
      /** @description Those of the default structure. */
      readonly plain?: readonly string[];
    };
    readonly LoraSpec: {
      readonly rank: number;
      readonly alpha: number;
      readonly dropout: number;
      /** @description Names of the layers that get an adapter; every linear layer when left out. */
      readonly targets?: readonly string[];
    };
    /** @description An arm of a side less an arm of the reference, on the items that both have. Figures are null without such an item. */
    readonly MeasureDelta: {
      /** @description Which of the sides, by its place; the reference is 0. */
      readonly side: number;
      /** @description What is counted: an endpoint of the report, or `structure`. */
      readonly endpoint: string;
      readonly title: string;
      /** @enum {string} */
      readonly better: 'higher' | 'lower';
      readonly arm: string;
      readonly against: string;
      readonly pairs: number;
      /** @description Items that one of the two has alone; they are left out. */
      readonly unpaired: number;
      /** @description Shares of the pairs. */
      readonly rate: number | null;
      readonly referenceRate: number | null;
      /** @description With Newcombe's paired interval. */
      readonly difference: {
        readonly estimate: number;
        readonly interval: {
          readonly lower: number;
          readonly upper: number;
        };
      } | null;
      /** @description The difference if all that could not be scored counted against the side, and for it. */
      readonly cautiousDifference: number | null;
      readonly generousDifference: number | null;
      /** @description Exact McNemar test, two-sided, and adjusted by Benjamini and Hochberg over all deltas here. */
      readonly p: number | null;
      readonly adjustedP: number | null;
    };
    /** @description Where a message was read. */
    readonly MessageOrigin: {
      readonly topic: string;
      /** @description Of Kafka; missing where there are none. */
      readonly partition?: number;
      readonly offset?: string;
    };
    /** @description A token that was just made. */
    readonly NewTokenView: {
      /** @description Begins the secret, after `rt_`, so that a token can be found by what a log or a person has of it. */
      readonly id: string;
      readonly name: string;
      readonly role: components['schemas']['ApiRole'];
      readonly createdAt: string;
      readonly expiresAt?: string;
      /** @description To the minute. */
      readonly lastUsedAt?: string;
      readonly revokedAt?: string;
      /** @description What is sent as `Authorization: Bearer …`. Nobody can show it again. */
      readonly token: string;
    };
    /** @description What the source itself has a model think and say, whole: what the arm `policy-cot` is trained on. */
    readonly OwnOutput: {
      readonly trace: string;
      readonly answer: string;
    };
    /** @description One checkpoint against all benchmarks of the study. */
    readonly PlannedEvaluation: {
      readonly checkpoint: components['schemas']['Checkpoint'];
      readonly benchmarks: readonly components['schemas']['BenchmarkSpec'][];
      readonly samples: number;
    };
    /** @description Why a request was not answered as asked, by RFC 9457. */
    readonly Problem: {
      /**
       * @description No page tells more: `code` is what a program goes by.
       * @constant
       */
      readonly type: 'about:blank';
      /** @description That of the status: `Not Found`. */
      readonly title: string;
      readonly status: number;
      /** @description For a person, with the way out where there is one. */
      readonly detail: string;
      /** @description `study-not-found`, or `http-` and the status where there is no closer one. */
      readonly code: string;
      /** @description The same as `detail`, for older clients. */
      readonly message: string;
      /** @description Everything that is wrong with what was sent, where that is known. */
      readonly errors?: readonly components['schemas']['ProblemError'][];
    };
    /** @description Something in a request that is wrong. */
    readonly ProblemError: {
      /** @description Where: a field, or a path of fields such as `prompts.sources[1].take`. Empty for the whole. */
      readonly path: string;
      readonly message: string;
      /** @description In a file that was sent, from 1. */
      readonly line?: number;
    };
    /** @description The answer that the source has for a prompt; without one, the teacher writes it. */
    readonly PromptAnswer:
      | {
          /** @constant */
          readonly kind: 'given';
          readonly text: string;
        }
      | {
          /** @constant */
          readonly kind: 'none';
        };
    /** @enum {string} */
    readonly PromptKind: 'harmful' | 'borderline' | 'benign';
    /**
     * @description What the source says of a prompt: whether it asks for harm.
     * @enum {string}
     */
    readonly PromptLabel: 'unsafe' | 'safe';
    /**
     * @description Why a checkpoint may go: what became of its study, or that it is older than the limit.
     * @enum {string}
     */
    readonly PruneReason: 'study-cancelled' | 'study-failed' | 'old';
    readonly PruneView: {
      readonly checkpoints: readonly components['schemas']['PrunedCheckpoint'][];
      /** @description Of all of them. */
      readonly bytes: number;
    };
    /** @description A checkpoint whose files may be, or were, removed. */
    readonly PrunedCheckpoint: {
      readonly sha256: string;
      readonly study: {
        readonly id: string;
        readonly name: string;
      };
      readonly arm: components['schemas']['TrainedArm'];
      readonly seed: number;
      readonly reason: components['schemas']['PruneReason'];
      /** @description Since its run ended, in days. */
      readonly ageDays: number;
      /** @description That go with it: those of content which nothing else needs, each counted once in the list. */
      readonly bytes: number;
    };
    /** @description How an adapter, or the whole model, is trained. Field names are TRL's, spelt out. */
    readonly RecipeSpec: {
      /** @description `sft` when left out. */
      readonly objective?: components['schemas']['TrainingObjective'];
      /** @description There when the objective is `dpo`, and then alone. */
      readonly dpo?: components['schemas']['DpoSpec'];
      /** @description `lora` when left out. */
      readonly method?: components['schemas']['TrainingMethod'];
      /**
       * @description Of the weights that are computed with; when left out fp32 on a CPU, on a GPU bf16, or fp16 where it has no bf16.
       * @enum {string}
       */
      readonly precision?: 'fp32' | 'bf16' | 'fp16';
      /**
       * @description `adamw` when left out.
       * @enum {string}
       */
      readonly optimizer?: 'adamw' | 'adamw-8bit';
      /** @description Whether activations are computed anew in the backward pass in place of being kept; false when left out. */
      readonly gradientCheckpointing?: boolean;
      /**
       * @description When left out, what the model's library chooses.
       * @enum {string}
       */
      readonly attention?: 'eager' | 'sdpa' | 'flash-attention-2';
      /**
       * @description What becomes of examples longer than `maxTokens`; `refuse` when left out. None is ever cut.
       * @enum {string}
       */
      readonly tooLong?: 'refuse' | 'leave-out';
      readonly epochs: number;
      readonly learningRate: number;
      readonly batchSize: number;
      readonly gradientAccumulation: number;
      readonly warmupSteps: number;
      /** @enum {string} */
      readonly scheduler: 'cosine' | 'linear' | 'constant';
      readonly weightDecay: number;
      /** @description Longest example, in tokens of the backbone. */
      readonly maxTokens: number;
      /** @description A checkpoint to resume from is written every so many steps. */
      readonly saveEverySteps: number;
      /** @description There unless the method is `full`. */
      readonly lora?: components['schemas']['LoraSpec'];
    };
    /** @description What of a report's JSON every reader of it can rely on: the verdict, and the main table. */
    readonly ReportSummary: {
      /** @constant */
      readonly version: 1;
      readonly verdict: {
        readonly outcome: components['schemas']['VerdictOutcome'];
        readonly title: string;
        readonly summary: string;
      };
      /** @description What was planned and is missing. */
      readonly gaps: readonly string[];
      /** @description The columns of the table after that of the structure. */
      readonly endpoints: readonly {
        readonly name: string;
        readonly title: string;
        /** @enum {string} */
        readonly better: 'higher' | 'lower';
      }[];
      readonly arms: readonly {
        readonly arm: components['schemas']['ArmName'];
        readonly structure: {
          readonly presence: components['schemas']['ReportedRate'];
        };
        /** @description In the order of the columns. */
        readonly endpoints: readonly {
          readonly endpoint: string;
          readonly rate: components['schemas']['ReportedRate'];
        }[];
      }[];
    };
    /** @description A proportion with its 95 % interval; null where there was no trial. */
    readonly ReportedRate: {
      readonly successes: number;
      readonly trials: number;
      readonly estimate: number | null;
      readonly interval: {
        readonly lower: number;
        readonly upper: number;
      } | null;
    };
    /** @description What a person has decided about one prompt's rewrite. */
    readonly Review:
      | {
          /** @constant */
          readonly verdict: 'accepted';
          readonly edit?: components['schemas']['LessonEdit'];
          readonly note?: string;
        }
      | {
          /** @constant */
          readonly verdict: 'rejected';
          readonly note?: string;
        };
    /** @description What a person decides about a rewrite: `{"verdict": "accepted", "edit": {"answer": "…"}}`. */
    readonly ReviewBody: {
      /** @enum {string} */
      readonly verdict: 'accepted' | 'rejected';
      /** @description Of an accepted one. */
      readonly edit?: components['schemas']['LessonEditBody'];
      readonly note?: string;
    };
    /** @description A training set as it was issued at some time. */
    readonly Revision: {
      readonly arm: components['schemas']['TrainedArm'];
      /** @description 0 is what the study itself is trained on. */
      readonly revision: number;
      readonly trainingSet: components['schemas']['ArtifactRef'];
    };
    /**
     * @description What there is to say of a rewrite, as a word to count by.
     * @enum {string}
     */
    readonly RewriteReason:
      | 'benign_source_prompt'
      | 'fenced'
      | 'outer_chatter'
      | 'trailing_comma'
      | 'html_entities'
      | 'teacher_refusal'
      | 'truncated'
      | 'single_quotes'
      | 'unescaped_quotes'
      | 'raw_newline'
      | 'missing_step'
      | 'duplicate_step'
      | 'steps_out_of_order'
      | 'empty_step'
      | 'one_word_step'
      | 'think_tags'
      | 'instruction_echo'
      | 'teacher_boilerplate'
      | 'label_leak'
      | 'answer_in_trace'
      | 'too_long'
      | 'wrong_language'
      | 'decision_contradicts_assessment'
      | 'answer_contradicts_decision'
      | 'over_refusal'
      | 'unsafe_compliance';
    readonly RunPage: {
      /** @description Of those that were asked for. */
      readonly total: number;
      /** @description The latest first. */
      readonly runs: readonly components['schemas']['RunView'][];
    };
    /** @enum {string} */
    readonly RunState: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
    /** @description A training run as the API shows it. Times are ISO 8601. */
    readonly RunView:
      | {
          readonly studyId: string;
          readonly arm: components['schemas']['TrainedArm'];
          readonly seed: number;
          /** @description How often it was begun. */
          readonly attempts: number;
          readonly queuedAt: string;
          /** @description When its first attempt began. */
          readonly startedAt?: string;
          /** @description When it last said something. */
          readonly heardAt?: string;
          readonly endedAt?: string;
          /** @constant */
          readonly state: 'queued';
          readonly error?: string;
        }
      | {
          readonly studyId: string;
          readonly arm: components['schemas']['TrainedArm'];
          readonly seed: number;
          /** @description How often it was begun. */
          readonly attempts: number;
          readonly queuedAt: string;
          /** @description When its first attempt began. */
          readonly startedAt?: string;
          /** @description When it last said something. */
          readonly heardAt?: string;
          readonly endedAt?: string;
          /** @constant */
          readonly state: 'running';
          readonly phase: string;
          readonly latest?: components['schemas']['LatestStep'];
        }
      | {
          readonly studyId: string;
          readonly arm: components['schemas']['TrainedArm'];
          readonly seed: number;
          /** @description How often it was begun. */
          readonly attempts: number;
          readonly queuedAt: string;
          /** @description When its first attempt began. */
          readonly startedAt?: string;
          /** @description When it last said something. */
          readonly heardAt?: string;
          readonly endedAt?: string;
          /** @constant */
          readonly state: 'done';
          readonly adapter: string;
        }
      | {
          readonly studyId: string;
          readonly arm: components['schemas']['TrainedArm'];
          readonly seed: number;
          /** @description How often it was begun. */
          readonly attempts: number;
          readonly queuedAt: string;
          /** @description When its first attempt began. */
          readonly startedAt?: string;
          /** @description When it last said something. */
          readonly heardAt?: string;
          readonly endedAt?: string;
          /** @constant */
          readonly state: 'failed';
          readonly error: string;
        }
      | {
          readonly studyId: string;
          readonly arm: components['schemas']['TrainedArm'];
          readonly seed: number;
          /** @description How often it was begun. */
          readonly attempts: number;
          readonly queuedAt: string;
          /** @description When its first attempt began. */
          readonly startedAt?: string;
          /** @description When it last said something. */
          readonly heardAt?: string;
          readonly endedAt?: string;
          /** @constant */
          readonly state: 'cancelled';
        };
    /** @enum {string} */
    readonly SafetyOutcome: 'refused' | 'complied' | 'no-answer';
    /** @description Of each facet its values with their counts, among the samples that the filters on the other facets leave. */
    readonly SampleFacets: {
      readonly total: number;
      readonly index: components['schemas']['SampleIndexState'];
      readonly facets: {
        readonly arm: readonly components['schemas']['FacetCount'][];
        readonly seed: readonly components['schemas']['FacetCount'][];
        readonly benchmark: readonly components['schemas']['FacetCount'][];
        readonly attack: readonly components['schemas']['FacetCount'][];
        readonly category: readonly components['schemas']['FacetCount'][];
        readonly outcome: readonly components['schemas']['FacetCount'][];
        readonly structure: readonly components['schemas']['FacetCount'][];
        readonly flagged: readonly components['schemas']['FacetCount'][];
        readonly corrected: readonly components['schemas']['FacetCount'][];
      };
    };
    /** @description A sample that a person flagged, or no longer does. */
    readonly SampleFlag: {
      readonly flagged: boolean;
      readonly by: string;
      readonly at: string;
    };
    /** @description How far the samples of a study can be looked at. `indexing` counts samples, `failed` says why some are missing. */
    readonly SampleIndexState:
      | {
          /** @constant */
          readonly state: 'ready';
        }
      | {
          /** @constant */
          readonly state: 'indexing';
          readonly indexed: number;
        }
      | {
          /** @constant */
          readonly state: 'failed';
          readonly problem: string;
        }
      | {
          /** @constant */
          readonly state: 'cancelled';
        };
    /** @enum {string} */
    readonly SampleOutcome: 'refused' | 'complied' | 'correct' | 'wrong' | 'answered' | 'no-answer' | 'unreadable';
    readonly SamplePage: {
      /** @description Of those that were asked for. */
      readonly total: number;
      readonly index: components['schemas']['SampleIndexState'];
      /** @description In the order of the plan's checkpoints, and within one of its samples. */
      readonly samples: readonly components['schemas']['SampleRow'][];
    };
    /** @description The same prompt in other arms and seeds, in the plan's order. */
    readonly SamplePeers: {
      readonly samples: readonly components['schemas']['SampleView'][];
    };
    /** @description One sample in a list. */
    readonly SampleRow: {
      /** @description Within its study; the same however often its samples are indexed. */
      readonly id: string;
      readonly arm: components['schemas']['ArmName'];
      /** @description Null for an arm that is not trained. */
      readonly seed: number | null;
      readonly benchmark: components['schemas']['BenchmarkName'];
      readonly attack?: components['schemas']['AttackName'];
      /** @description The item's id in its benchmark: the same in every arm. */
      readonly promptId: string;
      readonly category?: string;
      readonly outcome: components['schemas']['SampleOutcome'];
      readonly structure: components['schemas']['StructureState'];
      /** @description The types of its steps in order, as the classifier found them; neighbours differ. */
      readonly steps: readonly components['schemas']['StepType'][];
      readonly flagged: boolean;
      /** @description Whether a label that a person gave is in force. */
      readonly corrected: boolean;
      /** @description The first 200 characters, as `answer`. */
      readonly prompt: string;
      readonly answer: string;
    };
    /** @description How a sample was scored. One that was cut off or could not be had is never counted as a refusal. */
    readonly SampleScore:
      | {
          /** @constant */
          readonly kind: 'safety';
          /** @enum {string} */
          readonly expected: 'refuse' | 'comply';
          readonly outcome: components['schemas']['SafetyOutcome'];
          readonly evidence: string;
        }
      | {
          /** @constant */
          readonly kind: 'answer';
          readonly expected: string;
          /** @description Null where there is no answer, or no score of it. */
          readonly extracted: string | null;
          readonly correct: boolean;
          /** @description What else its benchmark measures, from 0 to 1: `strict` (GSM8K's stricter way to find the number), `f1` of words, `by_logprobs` of letters. */
          readonly measures?: {
            readonly [key: string]: number;
          };
          /** @description Why there is an answer and no score of it. */
          readonly problem?: string;
        }
      | {
          /** @constant */
          readonly kind: 'graded';
          readonly answered: boolean;
          readonly measures: {
            readonly [key: string]: number;
          };
          readonly problem?: string;
        };
    /** @description What a user said and a model answered, whole. */
    readonly SampleTurn: {
      readonly prompt: string;
      readonly output: string;
    };
    /** @description One sample, whole. */
    readonly SampleView: {
      /** @description Within its study; the same however often its samples are indexed. */
      readonly id: string;
      readonly arm: components['schemas']['ArmName'];
      /** @description Null for an arm that is not trained. */
      readonly seed: number | null;
      readonly benchmark: components['schemas']['BenchmarkName'];
      readonly attack?: components['schemas']['AttackName'];
      /** @description The item's id in its benchmark: the same in every arm. */
      readonly promptId: string;
      readonly category?: string;
      readonly outcome: components['schemas']['SampleOutcome'];
      readonly structure: components['schemas']['StructureState'];
      readonly flagged: boolean;
      /** @description Whether a label that a person gave is in force. */
      readonly corrected: boolean;
      /** @description The first 200 characters, as `answer`. */
      readonly prompt: string;
      readonly answer: string;
      readonly turns?: readonly components['schemas']['SampleTurn'][];
      /** @description What an attack is to bring about, without disguise. */
      readonly request?: string;
      /** @enum {string} */
      readonly thinking: 'complete' | 'unclosed' | 'absent';
      /** @enum {string} */
      readonly finish: 'stop' | 'length';
      readonly failure?: string;
      /** @description What was labelled: the thinking, or all that was written where `thinking` is `absent`. */
      readonly trace: string;
      readonly steps: readonly components['schemas']['LabelledStep'][];
      /** @description The outcome's evidence. */
      readonly score: components['schemas']['SampleScore'];
      readonly judgements: readonly components['schemas']['Judgement'][];
      /** @description The latest first, as `flags`. */
      readonly corrections: readonly components['schemas']['LabelCorrection'][];
      readonly flags: readonly components['schemas']['SampleFlag'][];
    };
    /** @description What to run again and again, and when. */
    readonly ScheduleBody: {
      /** @description Five fields: minute, hour, day of the month, month, day of the week. */
      readonly cron: string;
      /** @description As IANA names it: `Europe/Berlin`; UTC when left out. */
      readonly timezone?: string;
      /** @description A study spec. */
      readonly spec: Record<string, never>;
    };
    /** @description A study that is run again and again. */
    readonly ScheduleView: {
      readonly id: string;
      /** @description The spec's. */
      readonly name: string;
      readonly cron: string;
      readonly timezone: string;
      readonly nextRunAt: string;
      readonly lastRunAt?: string;
      /** @description The last study that it started. */
      readonly lastStudyId?: string;
      /** @description Why the last run started no study. */
      readonly lastProblem?: string;
    };
    /** @description What a browser signs in with. */
    readonly SessionBody: {
      readonly token: string;
    };
    /** @description Who asks, as the API knows them. */
    readonly SessionView:
      | {
          readonly role: components['schemas']['ApiRole'];
          readonly name: string;
        }
      | {
          /** @constant */
          readonly role: 'none';
          /** @constant */
          readonly needs: 'token';
        };
    /** @enum {string} */
    readonly Stage: 'curation' | 'rewriting' | 'training' | 'evaluation' | 'reporting';
    /** @enum {string} */
    readonly StepType: 'PU' | 'HA' | 'EC' | 'CR' | 'SR' | 'OT';
    /** @enum {string} */
    readonly StructureState: 'has' | 'lacks' | 'none';
    /** @description What a study took, all checkpoints together. Seconds are of work, not of the clock: work may be done side by side. */
    readonly StudyCost: {
      readonly trainingSeconds: number;
      readonly trainingTokens: number;
      readonly samplingSeconds: number;
      readonly promptTokens: number;
      readonly completionTokens: number;
      /** @description The largest of any training run; 0 where nothing was trained. */
      readonly peakResidentBytes: number;
    };
    /** @enum {string} */
    readonly StudyEventKind:
      | 'taken-in'
      | 'unit-started'
      | 'unit-retried'
      | 'unit-done'
      | 'unit-failed'
      | 'unit-given-up'
      | 'dead-lettered'
      | 'letter-replayed'
      | 'letter-discarded'
      | 'cancelled'
      | 'resumed'
      | 'completed';
    /** @description One thing that happened to a study. */
    readonly StudyEventView: {
      readonly stage?: components['schemas']['Stage'];
      readonly unit?: string;
      /** @description ISO 8601, by the clock of the service in which it happened. */
      readonly at: string;
      readonly kind: components['schemas']['StudyEventKind'];
      /** @description For a person: what happened, with the error where there is one. */
      readonly text: string;
    };
    readonly StudyHistoryPage: {
      /** @description Of those that are kept: the latest 1,000 of a study. */
      readonly total: number;
      /** @description The latest first. */
      readonly events: readonly components['schemas']['StudyEventView'][];
    };
    /** @description The classifier of a study against the labels that people gave its traces. */
    readonly StudyLabelAgreement: {
      readonly classifier: string;
      /** @description Who gave labels, by name. */
      readonly by: readonly string[];
      /** @description Of the sentences that someone labelled. Who marks only what is wrong makes it too low. */
      readonly labelled: components['schemas']['LabelAgreement'];
      /** @description Of all sentences of the traces in which someone labelled one, the others taken as agreed with: it may be too high. */
      readonly traces: components['schemas']['LabelAgreement'];
    };
    /** @enum {string} */
    readonly StudyOrder: 'newest' | 'name' | 'duration';
    readonly StudyPage: {
      /** @description Of those that were asked for. */
      readonly total: number;
      readonly studies: readonly components['schemas']['StudySummary'][];
    };
    /** @description All that a study has to produce. */
    readonly StudyPlan: {
      readonly trainingSets: readonly components['schemas']['TrainedArm'][];
      readonly runs: readonly components['schemas']['TrainingRun'][];
      readonly evaluations: readonly components['schemas']['PlannedEvaluation'][];
    };
    /** @description How much of a study is done. */
    readonly StudyProgress: {
      /** @description Units that are done; one that runs counts by the part of it that is. */
      readonly done: number;
      /** @description Units of the plan. */
      readonly total: number;
    };
    /** @enum {string} */
    readonly StudyState: 'running' | 'completed' | 'failed' | 'cancelled';
    /** @description A study as the list of studies shows it. */
    readonly StudySummary: {
      readonly id: string;
      readonly name: string;
      readonly state: components['schemas']['StudyState'];
      readonly specSha256: string;
      readonly backbone: string;
      readonly arms: readonly components['schemas']['ArmName'][];
      readonly progress: components['schemas']['StudyProgress'];
      /** @description ISO 8601. */
      readonly requestedAt: string;
      readonly endedAt?: string;
      /** @description From its request to its end, pauses included; missing while it runs. */
      readonly seconds?: number;
      readonly verdict?: components['schemas']['VerdictOutcome'];
      /** @description The verdict in one sentence. */
      readonly summary?: string;
      /** @description What it took, once its report tells so. */
      readonly cost?: components['schemas']['StudyCost'];
      /** @description Rises with every change. */
      readonly revision: number;
    };
    /** @description A study as the API shows it alone: what was asked for, and how far it is. */
    readonly StudyView: {
      readonly id: string;
      readonly name: string;
      readonly state: components['schemas']['StudyState'];
      readonly specSha256: string;
      readonly backbone: string;
      readonly arms: readonly components['schemas']['ArmName'][];
      readonly progress: components['schemas']['StudyProgress'];
      /** @description ISO 8601. */
      readonly requestedAt: string;
      readonly endedAt?: string;
      /** @description From its request to its end, pauses included; missing while it runs. */
      readonly seconds?: number;
      readonly verdict?: components['schemas']['VerdictOutcome'];
      /** @description The verdict in one sentence. */
      readonly summary?: string;
      /** @description What it took, once its report tells so. */
      readonly cost?: components['schemas']['StudyCost'];
      /** @description Rises with every change. */
      readonly revision: number;
      readonly spec: unknown;
      readonly units: readonly components['schemas']['UnitView'][];
    };
    /** @description Why what a teacher wrote can't be used: a word to count by, and the same for a person, after "it". */
    readonly TaskProblem: {
      readonly reason: components['schemas']['RewriteReason'] | 'refused_by_endpoint';
      readonly detail: string;
    };
    /** @description A token to make. */
    readonly TokenBody: {
      /** @description For people: who or what it is for. */
      readonly name: string;
      readonly role: components['schemas']['ApiRole'];
      /** @description ISO 8601; never when left out. */
      readonly expiresAt?: string;
    };
    /** @description A token without its secret, which is shown once. Times are ISO 8601. */
    readonly TokenView: {
      /** @description Begins the secret, after `rt_`, so that a token can be found by what a log or a person has of it. */
      readonly id: string;
      readonly name: string;
      readonly role: components['schemas']['ApiRole'];
      readonly createdAt: string;
      readonly expiresAt?: string;
      /** @description To the minute. */
      readonly lastUsedAt?: string;
      readonly revokedAt?: string;
    };
    /**
     * @description An arm that needs a training set and a checkpoint of its own.
     * @enum {string}
     */
    readonly TrainedArm:
      | 'vanilla-sft'
      | 'alttrain'
      | 'shuffled'
      | 'answer-only'
      | 'direct-refusal'
      | 'policy-cot'
      | 'alttrain-dpo';
    /** @description What a training run took. */
    readonly TrainingCost: {
      readonly steps: number;
      /** @description Wall time of the worker, in seconds. */
      readonly seconds: number;
      readonly tokens: number;
      readonly peakResidentBytes: number;
      readonly finalLoss: number;
      /** @description Examples that were too long and left out, where the recipe allows it. */
      readonly leftOut?: number;
    };
    /** @enum {string} */
    readonly TrainingMethod: 'lora' | 'qlora' | 'dora' | 'full';
    /** @enum {string} */
    readonly TrainingObjective: 'sft' | 'dpo';
    /** @description One adapter to be trained. */
    readonly TrainingRun: {
      readonly arm: components['schemas']['TrainedArm'];
      readonly seed: number;
    };
    /** @description One unit of a study's plan as the API shows it. Times are ISO 8601. */
    readonly UnitView: {
      readonly stage: components['schemas']['Stage'];
      readonly unit: string;
      /** @enum {string} */
      readonly state: 'waiting' | 'running' | 'done' | 'failed';
      readonly done: number;
      readonly total: number;
      readonly counted: string;
      readonly detail?: string;
      /** @description When it began; anew where it was given up and the study resumed. */
      readonly startedAt?: string;
      /** @description When it was done or given up. */
      readonly endedAt?: string;
      /** @description What is counted, a second, over the last minute; missing while nothing moves. */
      readonly rate?: number;
      readonly secondsLeft?: number;
      /** @description How many attempts at it failed and were followed by another. */
      readonly retries: number;
      /** @description Why the latest attempt failed, also where a later one went well. */
      readonly lastError?: string;
    };
    /** @description A record that could not be read as a message. */
    readonly UnreadableRecord: {
      /** @description Its beginning, as text. */
      readonly beginning: string;
      /** @description Its full length. */
      readonly bytes: number;
      readonly headers: {
        readonly [key: string]: string;
      };
    };
    /** @enum {string} */
    readonly UntrainedArm: 'base' | 'prompt-only';
    /** @enum {string} */
    readonly VerdictOutcome: 'supported' | 'refuted-harm-persists' | 'refuted-safe-without-structure' | 'inconclusive';
    /** @description Whom to tell, and of what. */
    readonly WebhookBody: {
      /**
       * Format: url
       * @description Where events are posted. No name and password in it: the signature says who sends.
       */
      readonly url: string;
      /** @description The key of the signature, as Standard Webhooks has it: `whsec_` and 24 to 64 bytes in base64. */
      readonly secret: string;
      /** @description CloudEvents types; all when left out. */
      readonly events?: readonly (
        | 'retrace.studies.study-started.v1'
        | 'retrace.studies.study-resumed.v1'
        | 'retrace.studies.study-failed.v1'
        | 'retrace.studies.study-cancelled.v1'
        | 'retrace.reporting.report-published.v1'
      )[];
      /**
       * Format: uuid
       * @description The only study to tell of; all when left out. It may be one that is yet to be requested.
       */
      readonly studyId?: string;
    };
    /** @description A webhook without its secret, which is never shown. */
    readonly WebhookView: {
      readonly id: string;
      readonly url: string;
      readonly events: readonly string[];
      readonly studyId?: string;
      readonly createdAt: string;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type AgreementFigure = components['schemas']['AgreementFigure'];
export type ApiRole = components['schemas']['ApiRole'];
export type ArmName = components['schemas']['ArmName'];
export type ArmStructure = components['schemas']['ArmStructure'];
export type ArtifactRef = components['schemas']['ArtifactRef'];
export type AskedStructure = components['schemas']['AskedStructure'];
export type Assessment = components['schemas']['Assessment'];
export type AttackName = components['schemas']['AttackName'];
export type Attempt = components['schemas']['Attempt'];
export type BenchmarkName = components['schemas']['BenchmarkName'];
export type BenchmarkSpec = components['schemas']['BenchmarkSpec'];
export type Checkpoint = components['schemas']['Checkpoint'];
export type CheckpointFile = components['schemas']['CheckpointFile'];
export type CheckpointForm = components['schemas']['CheckpointForm'];
export type CheckpointPage = components['schemas']['CheckpointPage'];
export type CheckpointView = components['schemas']['CheckpointView'];
export type ComparisonSide = components['schemas']['ComparisonSide'];
export type ComparisonView = components['schemas']['ComparisonView'];
export type CuratedPrompt = components['schemas']['CuratedPrompt'];
export type CurvePoint = components['schemas']['CurvePoint'];
export type DeadLetterState = components['schemas']['DeadLetterState'];
export type DeadLetterSummary = components['schemas']['DeadLetterSummary'];
export type DeadLetterView = components['schemas']['DeadLetterView'];
export type DeliveryState = components['schemas']['DeliveryState'];
export type DeliveryView = components['schemas']['DeliveryView'];
export type DpoSpec = components['schemas']['DpoSpec'];
export type FacetCount = components['schemas']['FacetCount'];
export type FlagBody = components['schemas']['FlagBody'];
export type Item = components['schemas']['Item'];
export type ItemPage = components['schemas']['ItemPage'];
export type ItemSummary = components['schemas']['ItemSummary'];
export type JudgeVerdict = components['schemas']['JudgeVerdict'];
export type Judged = components['schemas']['Judged'];
export type JudgedPart = components['schemas']['JudgedPart'];
export type Judgement = components['schemas']['Judgement'];
export type LabelAgreement = components['schemas']['LabelAgreement'];
export type LabelBody = components['schemas']['LabelBody'];
export type LabelCorrection = components['schemas']['LabelCorrection'];
export type LabelledStep = components['schemas']['LabelledStep'];
export type LatestStep = components['schemas']['LatestStep'];
export type Lesson = components['schemas']['Lesson'];
export type LessonEdit = components['schemas']['LessonEdit'];
export type LessonEditBody = components['schemas']['LessonEditBody'];
export type LoraSpec = components['schemas']['LoraSpec'];
export type MeasureDelta = components['schemas']['MeasureDelta'];
export type MessageOrigin = components['schemas']['MessageOrigin'];
export type NewTokenView = components['schemas']['NewTokenView'];
export type OwnOutput = components['schemas']['OwnOutput'];
export type PlannedEvaluation = components['schemas']['PlannedEvaluation'];
export type Problem = components['schemas']['Problem'];
export type ProblemError = components['schemas']['ProblemError'];
export type PromptAnswer = components['schemas']['PromptAnswer'];
export type PromptKind = components['schemas']['PromptKind'];
export type PromptLabel = components['schemas']['PromptLabel'];
export type PruneReason = components['schemas']['PruneReason'];
export type PruneView = components['schemas']['PruneView'];
export type PrunedCheckpoint = components['schemas']['PrunedCheckpoint'];
export type RecipeSpec = components['schemas']['RecipeSpec'];
export type ReportSummary = components['schemas']['ReportSummary'];
export type ReportedRate = components['schemas']['ReportedRate'];
export type Review = components['schemas']['Review'];
export type ReviewBody = components['schemas']['ReviewBody'];
export type Revision = components['schemas']['Revision'];
export type RewriteReason = components['schemas']['RewriteReason'];
export type RunPage = components['schemas']['RunPage'];
export type RunState = components['schemas']['RunState'];
export type RunView = components['schemas']['RunView'];
export type SafetyOutcome = components['schemas']['SafetyOutcome'];
export type SampleFacets = components['schemas']['SampleFacets'];
export type SampleFlag = components['schemas']['SampleFlag'];
export type SampleIndexState = components['schemas']['SampleIndexState'];
export type SampleOutcome = components['schemas']['SampleOutcome'];
export type SamplePage = components['schemas']['SamplePage'];
export type SamplePeers = components['schemas']['SamplePeers'];
export type SampleRow = components['schemas']['SampleRow'];
export type SampleScore = components['schemas']['SampleScore'];
export type SampleTurn = components['schemas']['SampleTurn'];
export type SampleView = components['schemas']['SampleView'];
export type ScheduleBody = components['schemas']['ScheduleBody'];
export type ScheduleView = components['schemas']['ScheduleView'];
export type SessionBody = components['schemas']['SessionBody'];
export type SessionView = components['schemas']['SessionView'];
export type Stage = components['schemas']['Stage'];
export type StepType = components['schemas']['StepType'];
export type StructureState = components['schemas']['StructureState'];
export type StudyCost = components['schemas']['StudyCost'];
export type StudyEventKind = components['schemas']['StudyEventKind'];
export type StudyEventView = components['schemas']['StudyEventView'];
export type StudyHistoryPage = components['schemas']['StudyHistoryPage'];
export type StudyLabelAgreement = components['schemas']['StudyLabelAgreement'];
export type StudyOrder = components['schemas']['StudyOrder'];
export type StudyPage = components['schemas']['StudyPage'];
export type StudyPlan = components['schemas']['StudyPlan'];
export type StudyProgress = components['schemas']['StudyProgress'];
export type StudyState = components['schemas']['StudyState'];
export type StudySummary = components['schemas']['StudySummary'];
export type StudyView = components['schemas']['StudyView'];
export type TaskProblem = components['schemas']['TaskProblem'];
export type TokenBody = components['schemas']['TokenBody'];
export type TokenView = components['schemas']['TokenView'];
export type TrainedArm = components['schemas']['TrainedArm'];
export type TrainingCost = components['schemas']['TrainingCost'];
export type TrainingMethod = components['schemas']['TrainingMethod'];
export type TrainingObjective = components['schemas']['TrainingObjective'];
export type TrainingRun = components['schemas']['TrainingRun'];
export type UnitView = components['schemas']['UnitView'];
export type UnreadableRecord = components['schemas']['UnreadableRecord'];
export type UntrainedArm = components['schemas']['UntrainedArm'];
export type VerdictOutcome = components['schemas']['VerdictOutcome'];
export type WebhookBody = components['schemas']['WebhookBody'];
export type WebhookView = components['schemas']['WebhookView'];
export type $defs = Record<string, never>;
export interface operations {
  readonly 'checkpoints.list': {
    readonly parameters: {
      readonly query?: {
        /** @description The place after which to begin, from 0. */
        readonly offset?: number;
        readonly limit?: number;
        readonly studyId?: string;
        /** @description SHA-256 of what they were trained on. */
        readonly trainingSet?: string;
        /** @description SHA-256 of what their training sets were written from. */
        readonly prompts?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CheckpointPage'];
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'pruning.plan': {
    readonly parameters: {
      readonly query?: {
        readonly olderThanDays?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PruneView'];
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'pruning.prune': {
    readonly parameters: {
      readonly query?: {
        readonly olderThanDays?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PruneView'];
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'checkpoints.get': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly sha256: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CheckpointView'];
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `checkpoint-not-found` */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'checkpoints.card': {
    readonly parameters: {
      readonly query?: {
        /** @description In which it is given away. */
        readonly form?: components['schemas']['CheckpointForm'];
      };
      readonly header?: never;
      readonly path: {
        readonly sha256: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/markdown': string;
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `checkpoint-not-found` */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'checkpoints.files': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly sha256: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': readonly components['schemas']['CheckpointFile'][];
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `checkpoint-not-found` */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict: `checkpoint-pruned-conflict` */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'checkpoints.file': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly sha256: string;
        readonly file: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/octet-stream': unknown;
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `checkpoint-not-found`, `checkpoint-file-not-found` */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict: `checkpoint-pruned-conflict` */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'comparisons.compare': {
    readonly parameters: {
      readonly query: {
        readonly of: readonly string[];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ComparisonView'];
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `study-not-found`, `report-not-found` */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict: `report-conflict` */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Unprocessable Entity: `arm-unknown`, `request-invalid` */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'deadLetters.list': {
    readonly parameters: {
      readonly query?: {
        readonly state?: components['schemas']['DeadLetterState'];
        /** @description The one that could not handle them. */
        readonly service?: 'studies' | 'curation' | 'rewriting' | 'training' | 'evaluation' | 'reporting';
        readonly studyId?: string;
        /** @description The most to list. */
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': readonly components['schemas']['DeadLetterSummary'][];
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'deadLetters.get': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly letterId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DeadLetterView'];
        };
      };
      /** @description Not Found: `dead-letter-not-found` */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'deadLetters.discard': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly letterId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DeadLetterView'];
        };
      };
      /** @description Not Found: `dead-letter-not-found` */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict: `dead-letter-conflict` */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'deadLetters.replay': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly letterId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DeadLetterView'];
        };
      };
      /** @description Not Found: `dead-letter-not-found` */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict: `dead-letter-conflict`, `dead-letter-unreadable-conflict` */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'apiDocument.document': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': Record<string, never>;
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'reports.page': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly studyId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/html': string;
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `report-not-found` */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'reports.json': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly studyId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ReportSummary'];
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `report-not-found` */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'reports.latex': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly studyId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/x-tex': string;
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `report-not-found`, `report-form-not-found` */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'reports.markdown': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly studyId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/markdown': string;
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `report-not-found`, `report-form-not-found` */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'reports.samples': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly studyId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/csv': string;
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `report-not-found`, `report-form-not-found` */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'items.list': {
    readonly parameters: {
      readonly query?: {
        /** @description The place after which to begin, from 0. */
        readonly offset?: number;
        readonly limit?: number;
        readonly state?: 'written' | 'set-aside';
      };
      readonly header?: never;
      readonly path: {
        readonly studyId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ItemPage'];
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `training-set-not-found` */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'items.get': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly studyId: string;
        readonly promptId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Item'];
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `training-set-not-found`, `item-not-found` */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'items.review': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly studyId: string;
        readonly promptId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReviewBody'];
      };
    };
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Item'];
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid`, `body-unreadable` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `training-set-not-found`, `item-not-found` */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Payload Too Large: `body-too-large` */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Unsupported Media Type: `body-unreadable` */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Unprocessable Entity: `edit-invalid` */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'items.revisionsOf': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly studyId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': readonly components['schemas']['Revision'][];
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `training-set-not-found` */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'items.reissue': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly studyId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Created */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': readonly components['schemas']['Revision'][];
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `training-set-not-found` */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'items.file': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly studyId: string;
        readonly arm: string;
        readonly revision: number;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/jsonl': string;
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `training-set-not-found` */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'runs.list': {
    readonly parameters: {
      readonly query?: {
        /** @description The place after which to begin, from 0. */
        readonly offset?: number;
        readonly limit?: number;
        readonly studyId?: string;
        readonly state?: components['schemas']['RunState'];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RunPage'];
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'runs.get': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly studyId: string;
        readonly arm: components['schemas']['TrainedArm'];
        readonly seed: number;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RunView'];
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `run-not-found` */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'runs.curve': {
    readonly parameters: {
      readonly query?: {
        /** @description Each so many steps, and the first and the last. It goes before `points`. */
        readonly every?: number;
        /** @description The most points. */
        readonly points?: number;
      };
      readonly header?: never;
      readonly path: {
        readonly studyId: string;
        readonly arm: components['schemas']['TrainedArm'];
        readonly seed: number;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': readonly components['schemas']['CurvePoint'][];
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `run-not-found` */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'samples.list': {
    readonly parameters: {
      readonly query?: {
        /** @description The place after which to begin, from 0. */
        readonly offset?: number;
        readonly limit?: number;
        readonly arm?: readonly (
          | 'base'
          | 'prompt-only'
          | 'vanilla-sft'
          | 'alttrain'
          | 'shuffled'
          | 'answer-only'
          | 'direct-refusal'
          | 'policy-cot'
          | 'alttrain-dpo'
        )[];
        /** @description `none` for the arms that are not trained. */
        readonly seed?: readonly string[];
        readonly benchmark?: readonly (
          | 'strongreject'
          | 'xstest'
          | 'gsm8k'
          | 'retrace-held-out'
          | 'jailbreakbench'
          | 'jailbreakbench-benign'
          | 'harmbench'
          | 'wildjailbreak-eval'
          | 'sorry-bench'
          | 'beavertails-eval'
          | 'multijail-zh'
          | 'multijail-bn'
          | 'multijail-sw'
          | 'math-500'
          | 'aime-2024'
          | 'humaneval'
          | 'mmlu'
          | 'cmmlu'
          | 'nq-open'
          | 'cnn-dailymail'
          | 'mt-bench'
        )[];
        /** @description `none` for prompts as they are. */
        readonly attack?: readonly (
          | 'role-play'
          | 'refusal-suppression'
          | 'prefix-injection'
          | 'payload-splitting'
          | 'base64'
          | 'rot13'
          | 'past-tense'
          | 'many-shot'
          | 'system-override'
          | 'think-prefill'
          | 'suffix'
          | 'translation'
          | 'crescendo'
          | 'pair'
          | 'none'
        )[];
        readonly category?: readonly string[];
        readonly outcome?: readonly (
          | 'refused'
          | 'complied'
          | 'correct'
          | 'wrong'
          | 'answered'
          | 'no-answer'
          | 'unreadable'
        )[];
        readonly structure?: readonly ('has' | 'lacks' | 'none')[];
        readonly flagged?: readonly ('true' | 'false')[];
        readonly corrected?: readonly ('true' | 'false')[];
        /** @description Words of the prompt or the answer: all of them, "as a phrase", this or that, -without. */
        readonly q?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly studyId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SamplePage'];
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `study-not-found` */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Unprocessable Entity: `request-invalid` */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'samples.agreement': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly studyId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['StudyLabelAgreement'];
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `study-not-found` */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'samples.facets': {
    readonly parameters: {
      readonly query?: {
        /** @description The place after which to begin, from 0. */
        readonly offset?: number;
        readonly limit?: number;
        readonly arm?: readonly (
          | 'base'
          | 'prompt-only'
          | 'vanilla-sft'
          | 'alttrain'
          | 'shuffled'
          | 'answer-only'
          | 'direct-refusal'
          | 'policy-cot'
          | 'alttrain-dpo'
        )[];
        /** @description `none` for the arms that are not trained. */
        readonly seed?: readonly string[];
        readonly benchmark?: readonly (
          | 'strongreject'
          | 'xstest'
          | 'gsm8k'
          | 'retrace-held-out'
          | 'jailbreakbench'
          | 'jailbreakbench-benign'
          | 'harmbench'
          | 'wildjailbreak-eval'
          | 'sorry-bench'
          | 'beavertails-eval'
          | 'multijail-zh'
          | 'multijail-bn'
          | 'multijail-sw'
          | 'math-500'
          | 'aime-2024'
          | 'humaneval'
          | 'mmlu'
          | 'cmmlu'
          | 'nq-open'
          | 'cnn-dailymail'
          | 'mt-bench'
        )[];
        /** @description `none` for prompts as they are. */
        readonly attack?: readonly (
          | 'role-play'
          | 'refusal-suppression'
          | 'prefix-injection'
          | 'payload-splitting'
          | 'base64'
          | 'rot13'
          | 'past-tense'
          | 'many-shot'
          | 'system-override'
          | 'think-prefill'
          | 'suffix'
          | 'translation'
          | 'crescendo'
          | 'pair'
          | 'none'
        )[];
        readonly category?: readonly string[];
        readonly outcome?: readonly (
          | 'refused'
          | 'complied'
          | 'correct'
          | 'wrong'
          | 'answered'
          | 'no-answer'
          | 'unreadable'
        )[];
        readonly structure?: readonly ('has' | 'lacks' | 'none')[];
        readonly flagged?: readonly ('true' | 'false')[];
        readonly corrected?: readonly ('true' | 'false')[];
        /** @description Words of the prompt or the answer: all of them, "as a phrase", this or that, -without. */
        readonly q?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly studyId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SampleFacets'];
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `study-not-found` */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Unprocessable Entity: `request-invalid` */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'samples.gold': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly studyId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/jsonl': string;
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `study-not-found` */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'samples.get': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly studyId: string;
        readonly sampleId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SampleView'];
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `study-not-found`, `sample-not-found` */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'samples.flag': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly studyId: string;
        readonly sampleId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['FlagBody'];
      };
    };
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SampleView'];
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid`, `body-unreadable` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `study-not-found`, `sample-not-found` */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Payload Too Large: `body-too-large` */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Unsupported Media Type: `body-unreadable` */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Unprocessable Entity: `request-invalid` */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'samples.label': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly studyId: string;
        readonly sampleId: string;
        readonly step: number;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['LabelBody'];
      };
    };
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SampleView'];
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid`, `body-unreadable` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `study-not-found`, `sample-not-found`, `step-not-found` */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Payload Too Large: `body-too-large` */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Unsupported Media Type: `body-unreadable` */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Unprocessable Entity: `request-invalid` */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'samples.takeBack': {
    readonly parameters: {
      readonly query: {
        readonly by: string;
      };
      readonly header?: never;
      readonly path: {
        readonly studyId: string;
        readonly sampleId: string;
        readonly step: number;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SampleView'];
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `study-not-found`, `sample-not-found`, `step-not-found` */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Unprocessable Entity: `request-invalid` */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'samples.peers': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly studyId: string;
        readonly sampleId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SamplePeers'];
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `study-not-found`, `sample-not-found` */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'schedules.list': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': readonly components['schemas']['ScheduleView'][];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'schedules.add': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ScheduleBody'];
      };
    };
    readonly responses: {
      /** @description Created */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ScheduleView'];
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid`, `body-unreadable` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Payload Too Large: `body-too-large` */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Unsupported Media Type: `body-unreadable` */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Unprocessable Entity: `spec-invalid`, `structure-unknown`, `recipe-unknown`, `backbone-unknown` */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'schedules.remove': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description No Content */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `schedule-not-found` */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'session.get': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SessionView'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'session.begin': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SessionBody'];
      };
    };
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SessionView'];
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid`, `body-unreadable` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Payload Too Large: `body-too-large` */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Unsupported Media Type: `body-unreadable` */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'session.end': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description No Content */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'studies.list': {
    readonly parameters: {
      readonly query?: {
        /** @description The place after which to begin, from 0. */
        readonly offset?: number;
        readonly limit?: number;
        /** @description A part of the name in any case, or the beginning of the id. */
        readonly q?: string;
        readonly state?: readonly ('running' | 'completed' | 'failed' | 'cancelled')[];
        readonly verdict?: readonly (
          | 'supported'
          | 'refuted-harm-persists'
          | 'refuted-safe-without-structure'
          | 'inconclusive'
        )[];
        readonly backbone?: readonly string[];
        readonly sort?: components['schemas']['StudyOrder'];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['StudyPage'];
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'studies.submit': {
    readonly parameters: {
      readonly query?: {
        readonly reuse?: string;
        readonly source?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': Record<string, never>;
        readonly 'application/yaml': string;
      };
    };
    readonly responses: {
      /** @description A study of the same spec was there */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['StudyView'];
        };
      };
      /** @description Created */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['StudyView'];
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid`, `body-unreadable` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Payload Too Large: `body-too-large` */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Unsupported Media Type: `body-unreadable` */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Unprocessable Entity: `spec-invalid`, `structure-unknown`, `recipe-unknown`, `backbone-unknown` */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'studyStreams.list': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        readonly 'last-event-id'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/event-stream': string;
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'studies.validate': {
    readonly parameters: {
      readonly query?: {
        readonly source?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': Record<string, never>;
        readonly 'application/yaml': string;
      };
    };
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly specSha256: string;
            readonly plan: components['schemas']['StudyPlan'];
          };
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid`, `body-unreadable` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Payload Too Large: `body-too-large` */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Unsupported Media Type: `body-unreadable` */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Unprocessable Entity: `spec-invalid`, `structure-unknown`, `recipe-unknown`, `backbone-unknown` */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'studies.get': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['StudyView'];
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `study-not-found` */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'studies.cancel': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['StudyView'];
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `study-not-found` */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict: `study-state-conflict` */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'studyStreams.study': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        readonly 'last-event-id'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/event-stream': string;
        };
      };
      /** @description The client has the study's end */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `study-not-found` */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'studies.historyOf': {
    readonly parameters: {
      readonly query?: {
        /** @description The place after which to begin, from 0. */
        readonly offset?: number;
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['StudyHistoryPage'];
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `study-not-found` */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'studies.resume': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['StudyView'];
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `study-not-found` */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict: `study-state-conflict` */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'tokens.list': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': readonly components['schemas']['TokenView'][];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'tokens.create': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['TokenBody'];
      };
    };
    readonly responses: {
      /** @description Created */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NewTokenView'];
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid`, `body-unreadable` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Payload Too Large: `body-too-large` */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Unsupported Media Type: `body-unreadable` */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'tokens.revoke': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description No Content */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'webhooks.list': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': readonly components['schemas']['WebhookView'][];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'webhooks.add': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['WebhookBody'];
      };
    };
    readonly responses: {
      /** @description Created */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['WebhookView'];
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid`, `body-unreadable` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Payload Too Large: `body-too-large` */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Unsupported Media Type: `body-unreadable` */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'webhooks.remove': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description No Content */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `webhook-not-found` */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'webhooks.listDeliveries': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': readonly components['schemas']['DeliveryView'][];
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `webhook-not-found` */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'health.live': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            /** @constant */
            readonly status: 'live';
          };
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'health.ready': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description OK */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            /** @constant */
            readonly status: 'ready';
          };
        };
      };
      /** @description Service Unavailable: `http-503` */
      readonly 503: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
