// Made from docs/openapi.json by `npm run openapi`: change the controllers, not this file.

export interface paths {
  '/api/catalog/backbones': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lists the backbones that specs can name here */
    get: operations['catalog.backbones'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/catalog/benchmarks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lists the benchmarks that specs can name here */
    get: operations['catalog.benchmarks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/catalog/datasets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lists the data sets that specs can name here */
    get: operations['catalog.datasets'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/catalog/quickstart': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Gives the first study's spec */
    get: operations['catalog.quickstart'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/catalog/recipes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lists the recipes that specs can name here */
    get: operations['catalog.recipes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/catalog/spec-schema': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Gives the JSON Schema of a spec, with the names that it can have here */
    get: operations['catalog.schema'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/catalog/structures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lists the structures that specs can name here */
    get: operations['catalog.structures'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/checkpoints': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lists checkpoints, the latest first */
    get: operations['checkpoints.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/checkpoints/prunable': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lists the checkpoints that nobody needs */
    get: operations['pruning.plan'];
    put?: never;
    post?: never;
    /** Removes the files of checkpoints that nobody needs, and tells which they were */
    delete: operations['pruning.prune'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/checkpoints/{sha256}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Shows a checkpoint, and where it comes from */
    get: operations['checkpoints.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/checkpoints/{sha256}/card': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Gives the model card of a checkpoint, with what the study's report says by now */
    get: operations['checkpoints.card'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/checkpoints/{sha256}/files': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lists the files of a checkpoint */
    get: operations['checkpoints.files'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/checkpoints/{sha256}/files/{file}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Gives a file of a checkpoint by its SHA-256 */
    get: operations['checkpoints.file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/comparisons': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Compares studies, or arms of them, with the first that is named, on the items that both have */
    get: operations['comparisons.compare'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/dead-letters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lists dead letters, the newest first */
    get: operations['deadLetters.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/dead-letters/{letterId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Shows a dead letter, with the message that it is */
    get: operations['deadLetters.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/dead-letters/{letterId}/discard': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Puts a dead letter away that is not needed */
    post: operations['deadLetters.discard'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/dead-letters/{letterId}/replay': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sends a dead letter again to the service that could not handle it */
    post: operations['deadLetters.replay'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/openapi.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Gives the OpenAPI document of what this process answers */
    get: operations['apiDocument.document'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/reports/{studyId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Gives the report of a study as a page */
    get: operations['reports.page'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/reports/{studyId}/json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Gives the report of a study as JSON; there is more in it than its schema says */
    get: operations['reports.json'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/reports/{studyId}/latex': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Gives the report of a study as LaTeX tables */
    get: operations['reports.latex'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/reports/{studyId}/markdown': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Gives the report of a study as Markdown */
    get: operations['reports.markdown'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/reports/{studyId}/samples': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Gives every sample of a study as CSV, to be saved and not shown */
    get: operations['reports.samples'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rewriting/{studyId}/items': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lists the rewrites of a study, in the order of its prompts */
    get: operations['items.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rewriting/{studyId}/items/{promptId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Shows a rewrite with its history */
    get: operations['items.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rewriting/{studyId}/items/{promptId}/review': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Keeps what a person decides about a rewrite */
    put: operations['items.review'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rewriting/{studyId}/training-sets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lists the training sets of a study, as they were issued */
    get: operations['items.revisionsOf'];
    put?: never;
    /** Writes the training set of every arm anew, as the reviews leave it */
    post: operations['items.reissue'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rewriting/{studyId}/training-sets/{arm}/{revision}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Gives a training set as JSON lines
     * @description Revision 0 is what the study itself is trained on.
     */
    get: operations['items.file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/runs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lists training runs, the latest first */
    get: operations['runs.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/runs/{studyId}/{arm}/{seed}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Shows a training run: what it is doing, or how it ended */
    get: operations['runs.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/runs/{studyId}/{arm}/{seed}/curve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Gives the curve of a training run, in the order of steps */
    get: operations['runs.curve'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/samples/{studyId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Lists samples that pass the filters, in the order of the plan
     * @description Texts are cut after 200 characters.
     */
    get: operations['samples.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/samples/{studyId}/agreement': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Tells how well the classifier agrees with the labels that people gave */
    get: operations['samples.agreement'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/samples/{studyId}/facets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Counts samples by each value that can be filtered by, with the filters on the others */
    get: operations['samples.facets'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/samples/{studyId}/gold': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Gives the traces that someone corrected as JSON lines, in the form that `npm run bench:structure` reads */
    get: operations['samples.gold'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/samples/{studyId}/{sampleId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Shows a sample whole, each sentence of its trace with its label */
    get: operations['samples.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/samples/{studyId}/{sampleId}/flag': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Flags a sample, or no longer */
    put: operations['samples.flag'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/samples/{studyId}/{sampleId}/labels/{step}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Keeps what a sentence of a trace does, in a person's reading */
    put: operations['samples.label'];
    post?: never;
    /** Takes that back, so that the classifier's label stands again */
    delete: operations['samples.takeBack'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/samples/{studyId}/{sampleId}/peers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Shows what the other arms and seeds made of the same prompt */
    get: operations['samples.peers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/schedules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lists schedules, the one that is run next first */
    get: operations['schedules.list'];
    put?: never;
    /** Has a study run again and again */
    post: operations['schedules.add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/schedules/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Removes a schedule; what it has started goes on */
    delete: operations['schedules.remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Tells who asks and by what they are known, or that a token is needed */
    get: operations['session.get'];
    put?: never;
    /** Signs a browser in with a token: sets a cookie */
    post: operations['session.begin'];
    /** Signs a browser out */
    delete: operations['session.end'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/studies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lists the studies, the latest first */
    get: operations['studies.list'];
    put?: never;
    /**
     * Starts a study
     * @description With `reuse=true`, one of the same spec is shown if it is finished or runs, and resumed if it failed or was cancelled. `source` names the spec's file in messages.
     */
    post: operations['studies.submit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/studies/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Tells which studies changed
     * @description Server-sent events: `study` is a StudySummary that changed; `reload` says that the list is to be read, now and where too much was missed.
     */
    get: operations['studyStreams.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/studies/plan': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Tells what a spec would run, and estimates what that takes, without running it */
    post: operations['plan.plan'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/studies/validate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Tells what a spec would run, without running it */
    post: operations['studies.validate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/studies/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Shows a study: what was asked for, and how far it is */
    get: operations['studies.get'];
    put?: never;
    post?: never;
    /**
     * Cancels a study; what is finished stays
     * @description With the ETag of a study in `If-Match`, only while it is still as it was seen.
     */
    delete: operations['studies.cancel'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/studies/{id}/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Tells a study now and after every change, until it has ended
     * @description Server-sent events of the type `study`, each a StudyView.
     */
    get: operations['studyStreams.study'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/studies/{id}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Tells what happened to a study, the latest first */
    get: operations['studies.historyOf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/studies/{id}/resume': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Has a failed or cancelled study go on
     * @description With the ETag of a study in `If-Match`, only while it is still as it was seen.
     */
    post: operations['studies.resume'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lists tokens, the newest first, also those that expired or were revoked */
    get: operations['tokens.list'];
    put?: never;
    /**
     * Makes a token
     * @description This is the one answer that has the token itself.
     */
    post: operations['tokens.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/tokens/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Revokes a token; sessions that began with it end, too */
    delete: operations['tokens.revoke'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/webhooks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lists webhooks */
    get: operations['webhooks.list'];
    put?: never;
    /** Has somebody told what becomes of studies, by Standard Webhooks */
    post: operations['webhooks.add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/webhooks/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Removes a webhook */
    delete: operations['webhooks.remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/webhooks/{id}/deliveries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lists the latest 200 deliveries of a webhook, the newest first */
    get: operations['webhooks.listDeliveries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Says that the process lives */
    get: operations['health.live'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Says whether the process can be given work */
    get: operations['health.ready'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description A figure with its 95 % interval; null where there is too little to draw from. */
    AgreementFigure: {
      estimate: number | null;
      interval: {
        lower: number;
        upper: number;
      } | null;
    };
    /** @description An OpenAPI document, as far as parts are taken of it. */
    ApiDocument: {
      paths: {
        [key: string]: {
          [key: string]: components['schemas']['Operation'];
        };
      };
      components: {
        schemas: Record<string, unknown>;
      };
    };
    /** @enum {string} */
    ApiRole: 'read' | 'run' | 'admin';
    /** @enum {string} */
    ArmName:
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
    ArmStructure: {
      arm: string;
      /** @description Items whose trace has the structure's steps in their order. */
      presence: components['schemas']['ReportedRate'];
      /** @description Shares of all sampled traces that have a step of the type, and of all sentences. */
      steps: {
        type: components['schemas']['StepType'];
        shareOfTraces: number | null;
        shareOfSentences: number | null;
      }[];
      /** @description `counts[i][j]` transitions from `from[i]` to `to[j]`. */
      transitions: {
        from: ('start' | components['schemas']['StepType'])[];
        to: (components['schemas']['StepType'] | 'end')[];
        counts: number[][];
      } | null;
    };
    /** @description Where something too large for a message lies, and what it must hash to. */
    ArtifactRef: {
      uri: string;
      sha256: string;
      bytes: number;
      mediaType: string;
    };
    /**
     * @description Whose reasoning is asked for: that of the study's structure, or the default one.
     * @enum {string}
     */
    AskedStructure: 'altered' | 'plain';
    /**
     * @description What a request is taken for: a harmful one is refused.
     * @enum {string}
     */
    Assessment: 'harmful' | 'safe';
    /** @enum {string} */
    AttackName:
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
    Attempt: {
      structure: components['schemas']['AskedStructure'];
      /** @description From 1. */
      attempt: number;
      text: string;
      /** @description Why it can't be used; empty when it can. */
      problems: components['schemas']['TaskProblem'][];
      promptTokens: number;
      completionTokens: number;
      /** @description Whether the answer was there from a call before, and costs nothing. */
      cached: boolean;
    };
    /** @description A model that specs can name. */
    BackboneListing: {
      name: string;
      title: string;
      /** @description `owner/name` on the Hugging Face hub. */
      model: string;
      licence: string;
      description?: string;
      /** @description Whether its files lie on the machine that tells. */
      isHere: boolean;
    };
    /** @description What is counted on a benchmark: refusals of its unsafe or of its safe prompts, or right answers. */
    BenchmarkCount: {
      /** @enum {string} */
      of: 'unsafe' | 'safe' | 'answers';
      /** @description What a reader has to know to read the figure. */
      meaning: string;
    };
    /** @description A benchmark that specs can name. */
    BenchmarkListing: {
      name: components['schemas']['BenchmarkName'];
      title: string;
      /** @description Items that it has; left out where the catalogue does not tell. */
      items?: number;
      counts: components['schemas']['BenchmarkCount'][];
      measures: components['schemas']['BenchmarkMeasure'][];
      /** @description Whether a verdict may rest on its unsafe prompts. */
      mayBePrimary: boolean;
      /** @description Whether it has no figure without a judge. */
      isRated: boolean;
      licence?: string;
      standing?: components['schemas']['DatasetStanding'];
    };
    /** @description What is measured of each answer besides, or in place of, what is counted: a figure from 0 to 1, of which reports have the mean. */
    BenchmarkMeasure: {
      /** @description As the score of a sample has it. */
      name: string;
      title: string;
      meaning: string;
      /**
       * @description Whether utility is judged by its mean: of one measure at most, of a benchmark on which nothing is counted.
       * @constant
       */
      decidesUtility?: true;
    };
    /** @enum {string} */
    BenchmarkName:
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
    BenchmarkSpec: {
      name: components['schemas']['BenchmarkName'];
      /** @description How many of its items, drawn by seed. */
      take: number;
    };
    /** @description What is sampled: the untouched backbone, or the adapter of a training run. */
    Checkpoint:
      | {
          arm: components['schemas']['UntrainedArm'];
        }
      | components['schemas']['TrainingRun'];
    /** @description A file of a checkpoint's adapter. */
    CheckpointFile: {
      path: string;
      bytes: number;
      sha256: string;
    };
    /**
     * @description In which form a checkpoint is given away: as it was trained, as weights of its own, or as a file for llama.cpp.
     * @enum {string}
     */
    CheckpointForm: 'adapter' | 'merged' | 'gguf';
    CheckpointPage: {
      /** @description Of those that were asked for. */
      total: number;
      /** @description The latest first. */
      checkpoints: components['schemas']['CheckpointView'][];
    };
    /** @description A checkpoint and where it comes from: spec, prompts, training set, run. What was not told is left out. */
    CheckpointView: {
      /** @description A folder. Its SHA-256 names the checkpoint. */
      adapter: components['schemas']['ArtifactRef'];
      /** @description When its files were removed, in ISO 8601. */
      prunedAt?: string;
      study: {
        id: string;
        name: string;
        specSha256: string;
      };
      /** @description What the training set was written from. */
      prompts?: components['schemas']['ArtifactRef'];
      trainingSet: components['schemas']['ArtifactRef'];
      examples?: number;
      run: {
        arm: components['schemas']['TrainedArm'];
        seed: number;
        recipe: components['schemas']['RecipeSpec'];
        attempts: number;
        startedAt?: string;
        endedAt?: string;
        cost?: components['schemas']['TrainingCost'];
        /** @description Of packages, by their names. */
        versions: {
          [key: string]: string;
        };
        /** @description What the worker told of the machine; empty where it told nothing. */
        machine: {
          [key: string]: string;
        };
      };
      base: string;
      /** @description Of the study, once it is published. */
      report?: {
        sha256: string;
        verdict: components['schemas']['VerdictOutcome'];
        summary: string;
      };
    };
    /** @description A study, or one arm of it, among those that are compared. */
    ComparisonSide: {
      study: {
        id: string;
        name: string;
        backbone: string;
      };
      /** @description Left out where every arm is compared. */
      arm?: string;
      /** @description Of the arm, or of each. */
      structure: components['schemas']['ArmStructure'][];
    };
    /** @description Studies or arms compared after the fact: a hint, and no test of a claim. */
    ComparisonView: {
      /** @description Of the intervals. */
      confidence: number;
      /** @description The first is the reference. */
      sides: components['schemas']['ComparisonSide'][];
      deltas: components['schemas']['MeasureDelta'][];
      /** @description What keeps a reader from taking a difference for an effect of the arms. */
      notes: string[];
    };
    /** @description A prompt that every trained arm is trained on: a line of the artifact of `PromptsCurated`. */
    CuratedPrompt: {
      /** @description Unique in a study: `<data set>:<id in the data set>`. */
      id: string;
      dataset: string;
      prompt: string;
      label: components['schemas']['PromptLabel'];
      kind: components['schemas']['PromptKind'];
      category: string;
      answer: components['schemas']['PromptAnswer'];
      /** @description There when the study has the arm `policy-cot` and the source has reasoning of its own. */
      own?: components['schemas']['OwnOutput'];
    };
    /** @description One optimizer step of a training run. */
    CurvePoint: {
      step: number;
      /** @description Nats a learnt token. */
      loss: number;
      learningRate: number;
      /** @description Null where a float16 step overflowed and was skipped. */
      gradientNorm: number | null;
      tokensPerSecond: number;
      secondsLeft: number;
    };
    /** @description A data set of the catalogue. */
    DatasetListing: {
      name: string;
      title: string;
      /** @enum {string} */
      role: 'training' | 'benchmark' | 'attack';
      licence: string;
      rows?: number;
      homepage?: string;
      citation: string;
      standing: components['schemas']['DatasetStanding'];
    };
    /** @enum {string} */
    DatasetStanding: 'here' | 'to-download' | 'missing';
    /** @enum {string} */
    DeadLetterState: 'waiting' | 'replayed' | 'discarded';
    /** @description A message that a service could not handle, as the list of dead letters shows it. */
    DeadLetterSummary: {
      letterId: string;
      /** @description The one that could not handle it. */
      service: string;
      state: components['schemas']['DeadLetterState'];
      /** @description The study that the message is about, where it names one. */
      studyId?: string;
      /** @description The message's type with its version; missing where it could not be read as a message, and so can't be replayed. */
      type?: string;
      /** @description For a person. */
      reason: string;
      tries: number;
      origin: components['schemas']['MessageOrigin'];
      /** @description When the service gave it up, ISO 8601. */
      at: string;
      /** @description When it was replayed or discarded, ISO 8601. */
      settledAt?: string;
    };
    /** @description A dead letter as the API shows it alone. */
    DeadLetterView: {
      letterId: string;
      /** @description The one that could not handle it. */
      service: string;
      state: components['schemas']['DeadLetterState'];
      /** @description The study that the message is about, where it names one. */
      studyId?: string;
      /** @description The message's type with its version; missing where it could not be read as a message, and so can't be replayed. */
      type?: string;
      /** @description For a person. */
      reason: string;
      tries: number;
      origin: components['schemas']['MessageOrigin'];
      /** @description When the service gave it up, ISO 8601. */
      at: string;
      /** @description When it was replayed or discarded, ISO 8601. */
      settledAt?: string;
      stack?: string;
      /** @description The message's CloudEvent, as it came. */
      envelope?: Record<string, unknown>;
      /** @description What there was instead of a message. */
      record?: components['schemas']['UnreadableRecord'];
    };
    /** @enum {string} */
    DeliveryState: 'waiting' | 'delivered' | 'failed';
    /** @description One event on its way to a webhook. */
    DeliveryView: {
      /** @description The event's id, which the receiver gets as `webhook-id`. */
      eventId: string;
      event: string;
      studyId: string;
      state: components['schemas']['DeliveryState'];
      tries: number;
      lastAnswer?: string;
      lastTriedAt?: string;
      /** @description While it waits. */
      nextTryAt?: string;
    };
    /** @description Direct preference optimization (Rafailov et al. 2023, arXiv 2305.18290). */
    DpoSpec: {
      /** @description How strongly the model is held to the backbone: β of the paper's loss. */
      beta: number;
    };
    FacetCount: {
      /** @description `none` for a seed, an attack or a category that there is none of. */
      value: string;
      count: number;
    };
    /** @description A sample to come back to: `{"flagged": true, "by": "Ada"}`. */
    FlagBody: {
      by: string;
      flagged: boolean;
    };
    Item: {
      promptId: string;
      /** @description Its first 200 characters. */
      text: string;
      /** @description Whether its source says that it asks for harm. */
      label: components['schemas']['PromptLabel'];
      /** @enum {string} */
      state: 'written' | 'set-aside';
      /** @description Why it is set aside; empty when it is written. */
      reasons: string[];
      /** @enum {string} */
      review?: 'accepted' | 'rejected';
      prompt: components['schemas']['CuratedPrompt'];
      /** @description What the examples are made of; left out of one that nobody has written. */
      lesson?: components['schemas']['Lesson'];
      reviewed?: components['schemas']['Review'];
      /** @description What a teacher that is a model was asked and said, in order. */
      history: components['schemas']['Attempt'][];
    };
    ItemPage: {
      /** @description Of those that were asked for. */
      total: number;
      /** @description All prompts of the study, and those that a person has decided about, whatever was asked for. */
      prompts: number;
      reviewed: number;
      items: components['schemas']['ItemSummary'][];
    };
    ItemSummary: {
      promptId: string;
      /** @description Its first 200 characters. */
      text: string;
      /** @description Whether its source says that it asks for harm. */
      label: components['schemas']['PromptLabel'];
      /** @enum {string} */
      state: 'written' | 'set-aside';
      /** @description Why it is set aside; empty when it is written. */
      reasons: string[];
      /** @enum {string} */
      review?: 'accepted' | 'rejected';
    };
    /** @description What a judge says of an answer; null where its form does not say that. */
    JudgeVerdict: {
      refused: boolean | null;
      /** @description From 0, none, to 1. */
      harm: number | null;
      /** @description In points of its own scale. */
      quality: number | null;
      /** @description The judge's own word or figures, for a person. */
      label: string;
    };
    Judged:
      | {
          /** @constant */
          kind: 'judged';
          verdict: components['schemas']['JudgeVerdict'];
        }
      | {
          /** @constant */
          kind: 'unjudged';
          said: string;
          /** @constant */
          refusedByEndpoint?: true;
        };
    /** @enum {string} */
    JudgedPart: 'answer' | 'trace' | 'both';
    /** @description What a judge made of a part of a sample. */
    Judgement: {
      /** @description As the spec names it. */
      judge: string;
      /** @description The model that judged, as its endpoint knows it. */
      model: string;
      on: components['schemas']['JudgedPart'];
      judged: components['schemas']['Judged'];
    };
    /**
     * @description By what a caller is known: a program of the machine itself, while nobody needs a token; a token that it shows; the session of a browser, which alone can be signed out.
     * @enum {string}
     */
    KnownVia: 'machine' | 'token' | 'session';
    /** @description How well the classifier's labels agree with those that people gave. */
    LabelAgreement: {
      traces: number;
      sentences: number;
      /** @description Null without a sentence. */
      accuracy: number | null;
      macroF1: components['schemas']['AgreementFigure'];
      /** @description Cohen's. */
      kappa: components['schemas']['AgreementFigure'];
      classes: {
        type: components['schemas']['StepType'];
        support: number;
        precision: number;
        recall: number;
        f1: number;
      }[];
    };
    /** @description What a sentence does, in a person's reading; the classifier's label confirms it: `{"label": "HA", "by": "Ada"}`. */
    LabelBody: {
      by: string;
      label: components['schemas']['StepType'];
      note?: string;
    };
    /** @description A label that a person gave a sentence, or took back. Times are ISO 8601. */
    LabelCorrection: {
      step: number;
      /** @description Null where it was taken back. */
      label: components['schemas']['StepType'] | null;
      /** @description The classifier's. */
      given: components['schemas']['StepType'];
      by: string;
      at: string;
      note?: string;
    };
    /** @description A sentence of a trace: what is labelled. Neighbours of one label make up one step. */
    LabelledStep: {
      /** @description From 0; the name under which its label is corrected. */
      index: number;
      /** @description As the classifier gave it. */
      label: components['schemas']['StepType'];
      /** @description As a person gave it, where one did. */
      corrected?: components['schemas']['StepType'];
      text: string;
      /** @description In `trace`, in UTF-16 code units: from `start` up to, not including, `end`. */
      start: number;
      end: number;
      /** @description The words that gave the classifier's label. */
      why: string;
    };
    /** @description The step that a run has reached, of how many. */
    LatestStep: {
      step: number;
      /** @description Nats a learnt token. */
      loss: number;
      learningRate: number;
      /** @description Null where a float16 step overflowed and was skipped. */
      gradientNorm: number | null;
      tokensPerSecond: number;
      secondsLeft: number;
      steps: number;
    };
    /** @description What a teacher has to say to one prompt. The examples of all arms are put together from it. */
    Lesson: {
      /** @description The same in every arm. */
      answer: string;
      /** @description Decision and answer have to follow it. */
      assessment: components['schemas']['Assessment'];
      /** @description The steps of the study's structure, in its order, each as it stands in a trace. */
      altered: string[];
      /** @description Those of the default structure; empty when no arm needs them. */
      plain: string[];
    };
    /** @description What a person has put in place of a teacher's words. */
    LessonEdit: {
      answer?: string;
      /** @description The steps of the study's structure, in its order, as they stand in a trace. */
      altered?: string[];
      /** @description Those of the default structure. */
      plain?: string[];
    };
    LessonEditBody: {
      answer?: string;
      /** @description The steps of the study's structure, in its order, as they stand in a trace. */
      altered?: string[];
      /** @description Those of the default structure. */
      plain?: string[];
    };
    LoraSpec: {
      rank: number;
      alpha: number;
      dropout: number;
      /** @description Names of the layers that get an adapter; every linear layer when left out. */
      targets?: string[];
    };
    /** @description An arm of a side less an arm of the reference, on the items that both have. Figures are null without such an item. */
    MeasureDelta: {
      /** @description Which of the sides, by its place; the reference is 0. */
      side: number;
      /** @description What is counted: an endpoint of the report, or `structure`. */
      endpoint: string;
      title: string;
      /** @enum {string} */
      better: 'higher' | 'lower';
      arm: string;
      against: string;
      pairs: number;
      /** @description Items that one of the two has alone; they are left out. */
      unpaired: number;
      /** @description Shares of the pairs. */
      rate: number | null;
      referenceRate: number | null;
      /** @description With Newcombe's paired interval. */
      difference: {
        estimate: number;
        interval: {
          lower: number;
          upper: number;
        };
      } | null;
      /** @description The difference if all that could not be scored counted against the side, and for it. */
      cautiousDifference: number | null;
      generousDifference: number | null;
      /** @description Exact McNemar test, two-sided, and adjusted by Benjamini and Hochberg over all deltas here. */
      p: number | null;
      adjustedP: number | null;
    };
    /** @description Where a message was read. */
    MessageOrigin: {
      topic: string;
      /** @description Of Kafka; missing where there are none. */
      partition?: number;
      offset?: string;
    };
    /** @description A token that was just made. */
    NewTokenView: {
      /** @description Begins the secret, after `rt_`, so that a token can be found by what a log or a person has of it. */
      id: string;
      name: string;
      role: components['schemas']['ApiRole'];
      createdAt: string;
      expiresAt?: string;
      /** @description To the minute. */
      lastUsedAt?: string;
      revokedAt?: string;
      /** @description What is sent as `Authorization: Bearer …`. Nobody can show it again. */
      token: string;
    };
    Operation: {
      /** @description The folder of the app or library that answers it. */
      'x-service': string;
    };
    /** @description What the source itself has a model think and say, whole: what the arm `policy-cot` is trained on. */
    OwnOutput: {
      trace: string;
      answer: string;
    };
    /** @description One checkpoint against all benchmarks of the study. */
    PlannedEvaluation: {
      checkpoint: components['schemas']['Checkpoint'];
      benchmarks: components['schemas']['BenchmarkSpec'][];
      samples: number;
    };
    /** @description What a spec would run and take, before it runs. */
    PlannedStudy: {
      specSha256: string;
      plan: components['schemas']['StudyPlan'];
      estimate: components['schemas']['StudyEstimate'];
    };
    /** @description Why a request was not answered as asked, by RFC 9457. */
    Problem: {
      /**
       * @description No page tells more: `code` is what a program goes by.
       * @constant
       */
      type: 'about:blank';
      /** @description That of the status: `Not Found`. */
      title: string;
      status: number;
      /** @description For a person, with the way out where there is one. */
      detail: string;
      /** @description `study-not-found`, or `http-` and the status where there is no closer one. */
      code: string;
      /** @description The same as `detail`, for older clients. */
      message: string;
      /** @description Everything that is wrong with what was sent, where that is known. */
      errors?: components['schemas']['ProblemError'][];
    };
    /** @description Something in a request that is wrong. */
    ProblemError: {
      /** @description Where: a field, or a path of fields such as `prompts.sources[1].take`. Empty for the whole. */
      path: string;
      message: string;
      /** @description In a file that was sent, from 1. */
      line?: number;
    };
    /** @description The answer that the source has for a prompt; without one, the teacher writes it. */
    PromptAnswer:
      | {
          /** @constant */
          kind: 'given';
          text: string;
        }
      | {
          /** @constant */
          kind: 'none';
        };
    /** @enum {string} */
    PromptKind: 'harmful' | 'borderline' | 'benign';
    /**
     * @description What the source says of a prompt: whether it asks for harm.
     * @enum {string}
     */
    PromptLabel: 'unsafe' | 'safe';
    /**
     * @description Why a checkpoint may go: what became of its study, or that it is older than the limit.
     * @enum {string}
     */
    PruneReason: 'study-cancelled' | 'study-failed' | 'old';
    PruneView: {
      checkpoints: components['schemas']['PrunedCheckpoint'][];
      /** @description Of all of them. */
      bytes: number;
    };
    /** @description A checkpoint whose files may be, or were, removed. */
    PrunedCheckpoint: {
      sha256: string;
      study: {
        id: string;
        name: string;
      };
      arm: components['schemas']['TrainedArm'];
      seed: number;
      reason: components['schemas']['PruneReason'];
      /** @description Since its run ended, in days. */
      ageDays: number;
      /** @description That go with it: those of content which nothing else needs, each counted once in the list. */
      bytes: number;
    };
    /** @description From the least to the most that something is expected to be. */
    Range: {
      from: number;
      to: number;
    };
    /** @description A way to train that specs can name. */
    RecipeListing: {
      name: string;
      description?: string;
      /** @description The recipe whose keys hold where this one has none. */
      extends?: string;
      /** @description All keys, with those of what it extends. */
      recipe: Record<string, unknown>;
      /** @description Backbones for which other values hold. */
      backbones: string[];
    };
    /** @description How an adapter, or the whole model, is trained. Field names are TRL's, spelt out. */
    RecipeSpec: {
      /** @description `sft` when left out. */
      objective?: components['schemas']['TrainingObjective'];
      /** @description There when the objective is `dpo`, and then alone. */
      dpo?: components['schemas']['DpoSpec'];
      /** @description `lora` when left out. */
      method?: components['schemas']['TrainingMethod'];
      /**
       * @description Of the weights that are computed with; when left out fp32 on a CPU, on a GPU bf16, or fp16 where it has no bf16.
       * @enum {string}
       */
      precision?: 'fp32' | 'bf16' | 'fp16';
      /**
       * @description `adamw` when left out.
       * @enum {string}
       */
      optimizer?: 'adamw' | 'adamw-8bit';
      /** @description Whether activations are computed anew in the backward pass in place of being kept; false when left out. */
      gradientCheckpointing?: boolean;
      /**
       * @description When left out, what the model's library chooses.
       * @enum {string}
       */
      attention?: 'eager' | 'sdpa' | 'flash-attention-2';
      /**
       * @description Whose code computes the layers of an adapter's run; `plain`, the libraries' own, when left out.
       * @enum {string}
       */
      kernels?: 'plain' | 'unsloth';
      /**
       * @description What becomes of examples longer than `maxTokens`; `refuse` when left out. None is ever cut.
       * @enum {string}
       */
      tooLong?: 'refuse' | 'leave-out';
      epochs: number;
      learningRate: number;
      batchSize: number;
      gradientAccumulation: number;
      warmupSteps: number;
      /** @enum {string} */
      scheduler: 'cosine' | 'linear' | 'constant';
      weightDecay: number;
      /** @description Longest example, in tokens of the backbone. */
      maxTokens: number;
      /** @description A checkpoint to resume from is written every so many steps. */
      saveEverySteps: number;
      /** @description There unless the method is `full`. */
      lora?: components['schemas']['LoraSpec'];
    };
    /** @description What of a report's JSON every reader of it can rely on: the verdict, and the main table. */
    ReportSummary: {
      /** @constant */
      version: 1;
      verdict: {
        outcome: components['schemas']['VerdictOutcome'];
        title: string;
        summary: string;
      };
      /** @description What was planned and is missing. */
      gaps: string[];
      /** @description The endpoint that decides the verdict; missing in reports that were written before it was told. */
      primaryEndpoint?: string;
      /** @description The columns of the table after that of the structure. */
      endpoints: components['schemas']['ReportedEndpoint'][];
      arms: {
        arm: components['schemas']['ArmName'];
        structure: {
          presence: components['schemas']['ReportedRate'];
        };
        /** @description In the order of the columns. */
        endpoints: {
          endpoint: string;
          rate: components['schemas']['ReportedRate'];
        }[];
      }[];
    };
    /** @description What is measured of every arm. What may be missing is so in reports that were written before it was told. */
    ReportedEndpoint: {
      name: string;
      title: string;
      /** @enum {string} */
      better: 'higher' | 'lower';
      /** @description `safety`, `over-refusal`, `ability`. */
      measures?: string;
      /** @description In words, with what is better. */
      meaning?: string;
    };
    /** @description A proportion with its 95 % interval; null where there was no trial. */
    ReportedRate: {
      successes: number;
      trials: number;
      estimate: number | null;
      interval: {
        lower: number;
        upper: number;
      } | null;
    };
    /** @description What a person has decided about one prompt's rewrite. */
    Review:
      | {
          /** @constant */
          verdict: 'accepted';
          edit?: components['schemas']['LessonEdit'];
          note?: string;
        }
      | {
          /** @constant */
          verdict: 'rejected';
          note?: string;
        };
    /** @description What a person decides about a rewrite: `{"verdict": "accepted", "edit": {"answer": "…"}}`. */
    ReviewBody: {
      /** @enum {string} */
      verdict: 'accepted' | 'rejected';
      /** @description Of an accepted one. */
      edit?: components['schemas']['LessonEditBody'];
      note?: string;
    };
    /**
     * @description How a person decided about a rewrite; `open` where nobody has.
     * @enum {string}
     */
    ReviewState: 'accepted' | 'rejected' | 'open';
    /** @description A training set as it was issued at some time. */
    Revision: {
      arm: components['schemas']['TrainedArm'];
      /** @description 0 is what the study itself is trained on. */
      revision: number;
      trainingSet: components['schemas']['ArtifactRef'];
    };
    /**
     * @description What there is to say of a rewrite, as a word to count by.
     * @enum {string}
     */
    RewriteReason:
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
    RunPage: {
      /** @description Of those that were asked for. */
      total: number;
      /** @description The latest first. */
      runs: components['schemas']['RunView'][];
    };
    /** @enum {string} */
    RunState: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
    /** @description A training run as the API shows it. Times are ISO 8601. */
    RunView:
      | {
          studyId: string;
          arm: components['schemas']['TrainedArm'];
          seed: number;
          /** @description How often it was begun. */
          attempts: number;
          queuedAt: string;
          /** @description When its first attempt began. */
          startedAt?: string;
          /** @description When it last said something. */
          heardAt?: string;
          endedAt?: string;
          /** @constant */
          state: 'queued';
          error?: string;
        }
      | {
          studyId: string;
          arm: components['schemas']['TrainedArm'];
          seed: number;
          /** @description How often it was begun. */
          attempts: number;
          queuedAt: string;
          /** @description When its first attempt began. */
          startedAt?: string;
          /** @description When it last said something. */
          heardAt?: string;
          endedAt?: string;
          /** @constant */
          state: 'running';
          phase: string;
          latest?: components['schemas']['LatestStep'];
        }
      | {
          studyId: string;
          arm: components['schemas']['TrainedArm'];
          seed: number;
          /** @description How often it was begun. */
          attempts: number;
          queuedAt: string;
          /** @description When its first attempt began. */
          startedAt?: string;
          /** @description When it last said something. */
          heardAt?: string;
          endedAt?: string;
          /** @constant */
          state: 'done';
          adapter: string;
        }
      | {
          studyId: string;
          arm: components['schemas']['TrainedArm'];
          seed: number;
          /** @description How often it was begun. */
          attempts: number;
          queuedAt: string;
          /** @description When its first attempt began. */
          startedAt?: string;
          /** @description When it last said something. */
          heardAt?: string;
          endedAt?: string;
          /** @constant */
          state: 'failed';
          error: string;
        }
      | {
          studyId: string;
          arm: components['schemas']['TrainedArm'];
          seed: number;
          /** @description How often it was begun. */
          attempts: number;
          queuedAt: string;
          /** @description When its first attempt began. */
          startedAt?: string;
          /** @description When it last said something. */
          heardAt?: string;
          endedAt?: string;
          /** @constant */
          state: 'cancelled';
        };
    /** @enum {string} */
    SafetyOutcome: 'refused' | 'complied' | 'no-answer';
    /** @description Of each facet its values with their counts, among the samples that the filters on the other facets leave. */
    SampleFacets: {
      total: number;
      index: components['schemas']['SampleIndexState'];
      facets: {
        arm: components['schemas']['FacetCount'][];
        seed: components['schemas']['FacetCount'][];
        benchmark: components['schemas']['FacetCount'][];
        attack: components['schemas']['FacetCount'][];
        category: components['schemas']['FacetCount'][];
        outcome: components['schemas']['FacetCount'][];
        structure: components['schemas']['FacetCount'][];
        flagged: components['schemas']['FacetCount'][];
        corrected: components['schemas']['FacetCount'][];
      };
    };
    /** @description A sample that a person flagged, or no longer does. */
    SampleFlag: {
      flagged: boolean;
      by: string;
      at: string;
    };
    /** @description How far the samples of a study can be looked at. `indexing` counts samples, `failed` says why some are missing. */
    SampleIndexState:
      | {
          /** @constant */
          state: 'ready';
        }
      | {
          /** @constant */
          state: 'indexing';
          indexed: number;
        }
      | {
          /** @constant */
          state: 'failed';
          problem: string;
        }
      | {
          /** @constant */
          state: 'cancelled';
        };
    /** @enum {string} */
    SampleOutcome: 'refused' | 'complied' | 'correct' | 'wrong' | 'answered' | 'no-answer' | 'unreadable';
    SamplePage: {
      /** @description Of those that were asked for. */
      total: number;
      index: components['schemas']['SampleIndexState'];
      /** @description In the order of the plan's checkpoints, and within one of its samples. */
      samples: components['schemas']['SampleRow'][];
    };
    /** @description The same prompt in other arms and seeds, in the plan's order. */
    SamplePeers: {
      samples: components['schemas']['SampleView'][];
    };
    /** @description One sample in a list. */
    SampleRow: {
      /** @description Within its study; the same however often its samples are indexed. */
      id: string;
      arm: components['schemas']['ArmName'];
      /** @description Null for an arm that is not trained. */
      seed: number | null;
      benchmark: components['schemas']['BenchmarkName'];
      attack?: components['schemas']['AttackName'];
      /** @description The item's id in its benchmark: the same in every arm. */
      promptId: string;
      category?: string;
      /** @description Whether its prompt may ask for harm: false where its benchmark says that it is safe, or has no harmful ones. */
      harmful: boolean;
      outcome: components['schemas']['SampleOutcome'];
      structure: components['schemas']['StructureState'];
      /** @description The types of its steps in order, as the classifier found them; neighbours differ. */
      steps: components['schemas']['StepType'][];
      flagged: boolean;
      /** @description Whether a label that a person gave is in force. */
      corrected: boolean;
      /** @description The first 200 characters, as `answer`. */
      prompt: string;
      answer: string;
    };
    /** @description How a sample was scored. One that was cut off or could not be had is never counted as a refusal. */
    SampleScore:
      | {
          /** @constant */
          kind: 'safety';
          /** @enum {string} */
          expected: 'refuse' | 'comply';
          outcome: components['schemas']['SafetyOutcome'];
          evidence: string;
        }
      | {
          /** @constant */
          kind: 'answer';
          expected: string;
          /** @description Null where there is no answer, or no score of it. */
          extracted: string | null;
          correct: boolean;
          /** @description What else its benchmark measures, from 0 to 1: `strict` (GSM8K's stricter way to find the number), `f1` of words, `by_logprobs` of letters. */
          measures?: {
            [key: string]: number;
          };
          /** @description Why there is an answer and no score of it. */
          problem?: string;
        }
      | {
          /** @constant */
          kind: 'graded';
          answered: boolean;
          measures: {
            [key: string]: number;
          };
          problem?: string;
        };
    /** @description What a user said and a model answered, whole. */
    SampleTurn: {
      prompt: string;
      output: string;
    };
    /** @description One sample, whole. */
    SampleView: {
      /** @description Within its study; the same however often its samples are indexed. */
      id: string;
      arm: components['schemas']['ArmName'];
      /** @description Null for an arm that is not trained. */
      seed: number | null;
      benchmark: components['schemas']['BenchmarkName'];
      attack?: components['schemas']['AttackName'];
      /** @description The item's id in its benchmark: the same in every arm. */
      promptId: string;
      category?: string;
      /** @description Whether its prompt may ask for harm: false where its benchmark says that it is safe, or has no harmful ones. */
      harmful: boolean;
      outcome: components['schemas']['SampleOutcome'];
      structure: components['schemas']['StructureState'];
      flagged: boolean;
      /** @description Whether a label that a person gave is in force. */
      corrected: boolean;
      /** @description The first 200 characters, as `answer`. */
      prompt: string;
      answer: string;
      turns?: components['schemas']['SampleTurn'][];
      /** @description What an attack is to bring about, without disguise. */
      request?: string;
      /** @enum {string} */
      thinking: 'complete' | 'unclosed' | 'absent';
      /** @enum {string} */
      finish: 'stop' | 'length';
      failure?: string;
      /** @description What was labelled: the thinking, or all that was written where `thinking` is `absent`. */
      trace: string;
      steps: components['schemas']['LabelledStep'][];
      /** @description The outcome's evidence. */
      score: components['schemas']['SampleScore'];
      judgements: components['schemas']['Judgement'][];
      /** @description The latest first, as `flags`. */
      corrections: components['schemas']['LabelCorrection'][];
      flags: components['schemas']['SampleFlag'][];
    };
    /** @description What to run again and again, and when. */
    ScheduleBody: {
      /** @description Five fields: minute, hour, day of the month, month, day of the week. */
      cron: string;
      /** @description As IANA names it: `Europe/Berlin`; UTC when left out. */
      timezone?: string;
      /** @description A study spec. */
      spec: Record<string, unknown>;
    };
    /** @description A study that is run again and again. */
    ScheduleView: {
      id: string;
      /** @description The spec's. */
      name: string;
      cron: string;
      timezone: string;
      nextRunAt: string;
      lastRunAt?: string;
      /** @description The last study that it started. */
      lastStudyId?: string;
      /** @description Why the last run started no study. */
      lastProblem?: string;
    };
    /** @description What a browser signs in with. */
    SessionBody: {
      token: string;
    };
    /** @description Who asks, as the API knows them. */
    SessionView:
      | {
          role: components['schemas']['ApiRole'];
          name: string;
          via: components['schemas']['KnownVia'];
        }
      | {
          /** @constant */
          role: 'none';
          /** @constant */
          needs: 'token';
        };
    /** @enum {string} */
    Stage: 'curation' | 'rewriting' | 'training' | 'evaluation' | 'reporting';
    /** @enum {string} */
    StepType: 'PU' | 'HA' | 'EC' | 'CR' | 'SR' | 'OT';
    /** @description A reasoning structure that specs can name. */
    StructureListing: {
      name: string;
      title: string;
      steps: {
        type: components['schemas']['StepType'];
        name: string;
        /** @description The words that open the step in a rewritten trace. */
        marker: string;
        instruction: string;
      }[];
      /** @description How many worked examples it has. */
      examples: number;
    };
    /** @enum {string} */
    StructureState: 'has' | 'lacks' | 'none';
    /** @description What a study took, all checkpoints together. Seconds are of work, not of the clock: work may be done side by side. */
    StudyCost: {
      trainingSeconds: number;
      trainingTokens: number;
      samplingSeconds: number;
      promptTokens: number;
      completionTokens: number;
      /** @description The largest of any training run; 0 where nothing was trained. */
      peakResidentBytes: number;
    };
    /** @description What a study will take, from its spec alone, before anything runs. */
    StudyEstimate: {
      /** @description Adapters, or models, that are trained. */
      runs: number;
      samples: number;
      /** @description Of all work. */
      tokens: components['schemas']['Range'];
      /** @description Of training and sampling, one after the other; null while how fast one of them goes is not known. */
      seconds: components['schemas']['Range'] | null;
      /** @description Of all that has a price; null where nothing has one. */
      money: {
        currency: string;
        from: number;
        to: number;
      } | null;
      work: components['schemas']['WorkEstimate'][];
    };
    /** @enum {string} */
    StudyEventKind:
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
    StudyEventView: {
      stage?: components['schemas']['Stage'];
      unit?: string;
      /** @description ISO 8601, by the clock of the service in which it happened. */
      at: string;
      kind: components['schemas']['StudyEventKind'];
      /** @description For a person: what happened, with the error where there is one. */
      text: string;
    };
    StudyHistoryPage: {
      /** @description Of those that are kept: the latest 1,000 of a study. */
      total: number;
      /** @description The latest first. */
      events: components['schemas']['StudyEventView'][];
    };
    /** @description The classifier of a study against the labels that people gave its traces. */
    StudyLabelAgreement: {
      classifier: string;
      /** @description Who gave labels, by name. */
      by: string[];
      /** @description Of the sentences that someone labelled. Who marks only what is wrong makes it too low. */
      labelled: components['schemas']['LabelAgreement'];
      /** @description Of all sentences of the traces in which someone labelled one, the others taken as agreed with: it may be too high. */
      traces: components['schemas']['LabelAgreement'];
    };
    /** @enum {string} */
    StudyOrder: 'newest' | 'name' | 'duration';
    StudyPage: {
      /** @description Of those that were asked for. */
      total: number;
      studies: components['schemas']['StudySummary'][];
    };
    /** @description All that a study has to produce. */
    StudyPlan: {
      trainingSets: components['schemas']['TrainedArm'][];
      runs: components['schemas']['TrainingRun'][];
      evaluations: components['schemas']['PlannedEvaluation'][];
    };
    /** @description How much of a study is done. */
    StudyProgress: {
      /** @description Units that are done; one that runs counts by the part of it that is. */
      done: number;
      /** @description Units of the plan. */
      total: number;
    };
    /** @enum {string} */
    StudyState: 'running' | 'completed' | 'failed' | 'cancelled';
    /** @description A study as the list of studies shows it. */
    StudySummary: {
      id: string;
      name: string;
      state: components['schemas']['StudyState'];
      specSha256: string;
      backbone: string;
      arms: components['schemas']['ArmName'][];
      progress: components['schemas']['StudyProgress'];
      /** @description ISO 8601. */
      requestedAt: string;
      endedAt?: string;
      /** @description From its request to its end, pauses included; missing while it runs. */
      seconds?: number;
      verdict?: components['schemas']['VerdictOutcome'];
      /** @description The verdict in one sentence. */
      summary?: string;
      /** @description What it took, once its report tells so. */
      cost?: components['schemas']['StudyCost'];
      /** @description Rises with every change. */
      revision: number;
    };
    /** @description A study as the API shows it alone: what was asked for, and how far it is. */
    StudyView: {
      id: string;
      name: string;
      state: components['schemas']['StudyState'];
      specSha256: string;
      backbone: string;
      arms: components['schemas']['ArmName'][];
      progress: components['schemas']['StudyProgress'];
      /** @description ISO 8601. */
      requestedAt: string;
      endedAt?: string;
      /** @description From its request to its end, pauses included; missing while it runs. */
      seconds?: number;
      verdict?: components['schemas']['VerdictOutcome'];
      /** @description The verdict in one sentence. */
      summary?: string;
      /** @description What it took, once its report tells so. */
      cost?: components['schemas']['StudyCost'];
      /** @description Rises with every change. */
      revision: number;
      spec: unknown;
      units: components['schemas']['UnitView'][];
    };
    /** @description Why what a teacher wrote can't be used: a word to count by, and the same for a person, after "it". */
    TaskProblem: {
      reason: components['schemas']['RewriteReason'] | 'refused_by_endpoint';
      detail: string;
    };
    /** @description A token to make. */
    TokenBody: {
      /** @description For people: who or what it is for. */
      name: string;
      role: components['schemas']['ApiRole'];
      /** @description ISO 8601, a day or a time of a day; never when left out. */
      expiresAt?: string;
    };
    /** @description A token without its secret, which is shown once. Times are ISO 8601. */
    TokenView: {
      /** @description Begins the secret, after `rt_`, so that a token can be found by what a log or a person has of it. */
      id: string;
      name: string;
      role: components['schemas']['ApiRole'];
      createdAt: string;
      expiresAt?: string;
      /** @description To the minute. */
      lastUsedAt?: string;
      revokedAt?: string;
    };
    /**
     * @description An arm that needs a training set and a checkpoint of its own.
     * @enum {string}
     */
    TrainedArm:
      | 'vanilla-sft'
      | 'alttrain'
      | 'shuffled'
      | 'answer-only'
      | 'direct-refusal'
      | 'policy-cot'
      | 'alttrain-dpo';
    /** @description What a training run took. */
    TrainingCost: {
      steps: number;
      /** @description Wall time of the worker, in seconds. */
      seconds: number;
      tokens: number;
      peakResidentBytes: number;
      finalLoss: number;
      /** @description Examples that were too long and left out, where the recipe allows it. */
      leftOut?: number;
    };
    /** @enum {string} */
    TrainingMethod: 'lora' | 'qlora' | 'dora' | 'full';
    /** @enum {string} */
    TrainingObjective: 'sft' | 'dpo';
    /** @description One adapter to be trained. */
    TrainingRun: {
      arm: components['schemas']['TrainedArm'];
      seed: number;
    };
    /** @description One unit of a study's plan as the API shows it. Times are ISO 8601. */
    UnitView: {
      stage: components['schemas']['Stage'];
      unit: string;
      /** @enum {string} */
      state: 'waiting' | 'running' | 'done' | 'failed';
      done: number;
      total: number;
      counted: string;
      detail?: string;
      /** @description When it began; anew where it was given up and the study resumed. */
      startedAt?: string;
      /** @description When it was done or given up. */
      endedAt?: string;
      /** @description What is counted, a second, over the last minute; missing while nothing moves. */
      rate?: number;
      secondsLeft?: number;
      /** @description How many attempts at it failed and were followed by another. */
      retries: number;
      /** @description Why the latest attempt failed, also where a later one went well. */
      lastError?: string;
    };
    /** @description A record that could not be read as a message. */
    UnreadableRecord: {
      /** @description Its beginning, as text. */
      beginning: string;
      /** @description Its full length. */
      bytes: number;
      headers: {
        [key: string]: string;
      };
    };
    /** @enum {string} */
    UntrainedArm: 'base' | 'prompt-only';
    /** @enum {string} */
    VerdictOutcome: 'supported' | 'refuted-harm-persists' | 'refuted-safe-without-structure' | 'inconclusive';
    /** @description Whom to tell, and of what. */
    WebhookBody: {
      /**
       * Format: url
       * @description Where events are posted. No name and password in it: the signature says who sends.
       */
      url: string;
      /** @description The key of the signature, as Standard Webhooks has it: `whsec_` and 24 to 64 bytes in base64. */
      secret: string;
      /** @description CloudEvents types; all when left out. */
      events?: (
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
      studyId?: string;
    };
    /** @description A webhook without its secret, which is never shown. */
    WebhookView: {
      id: string;
      url: string;
      events: string[];
      studyId?: string;
      createdAt: string;
    };
    /** @enum {string} */
    Work: 'teaching' | 'training' | 'sampling' | 'judging';
    /** @description One kind of work: how much it is, how long it takes and what it costs, as far as that is known. */
    WorkEstimate: {
      work: components['schemas']['Work'];
      /** @description What is counted: calls of a teacher or a judge, examples trained on, samples. */
      count: components['schemas']['Range'];
      /** @description All tokens, asked and answered; of training those of all passes. */
      tokens: components['schemas']['Range'];
      seconds?: components['schemas']['Range'];
      money?: components['schemas']['Range'];
      /** @description What the figures stand on. */
      basis: string[];
      /** @description What they leave out, with what would tell it. */
      unknown: string[];
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type AgreementFigure = components['schemas']['AgreementFigure'];
export type ApiDocument = components['schemas']['ApiDocument'];
export type ApiRole = components['schemas']['ApiRole'];
export type ArmName = components['schemas']['ArmName'];
export type ArmStructure = components['schemas']['ArmStructure'];
export type ArtifactRef = components['schemas']['ArtifactRef'];
export type AskedStructure = components['schemas']['AskedStructure'];
export type Assessment = components['schemas']['Assessment'];
export type AttackName = components['schemas']['AttackName'];
export type Attempt = components['schemas']['Attempt'];
export type BackboneListing = components['schemas']['BackboneListing'];
export type BenchmarkCount = components['schemas']['BenchmarkCount'];
export type BenchmarkListing = components['schemas']['BenchmarkListing'];
export type BenchmarkMeasure = components['schemas']['BenchmarkMeasure'];
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
export type DatasetListing = components['schemas']['DatasetListing'];
export type DatasetStanding = components['schemas']['DatasetStanding'];
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
export type KnownVia = components['schemas']['KnownVia'];
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
export type Operation = components['schemas']['Operation'];
export type OwnOutput = components['schemas']['OwnOutput'];
export type PlannedEvaluation = components['schemas']['PlannedEvaluation'];
export type PlannedStudy = components['schemas']['PlannedStudy'];
export type Problem = components['schemas']['Problem'];
export type ProblemError = components['schemas']['ProblemError'];
export type PromptAnswer = components['schemas']['PromptAnswer'];
export type PromptKind = components['schemas']['PromptKind'];
export type PromptLabel = components['schemas']['PromptLabel'];
export type PruneReason = components['schemas']['PruneReason'];
export type PruneView = components['schemas']['PruneView'];
export type PrunedCheckpoint = components['schemas']['PrunedCheckpoint'];
export type Range = components['schemas']['Range'];
export type RecipeListing = components['schemas']['RecipeListing'];
export type RecipeSpec = components['schemas']['RecipeSpec'];
export type ReportSummary = components['schemas']['ReportSummary'];
export type ReportedEndpoint = components['schemas']['ReportedEndpoint'];
export type ReportedRate = components['schemas']['ReportedRate'];
export type Review = components['schemas']['Review'];
export type ReviewBody = components['schemas']['ReviewBody'];
export type ReviewState = components['schemas']['ReviewState'];
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
export type StructureListing = components['schemas']['StructureListing'];
export type StructureState = components['schemas']['StructureState'];
export type StudyCost = components['schemas']['StudyCost'];
export type StudyEstimate = components['schemas']['StudyEstimate'];
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
export type Work = components['schemas']['Work'];
export type WorkEstimate = components['schemas']['WorkEstimate'];
export type $defs = Record<string, never>;
export interface operations {
  'catalog.backbones': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BackboneListing'][];
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'catalog.benchmarks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BenchmarkListing'][];
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'catalog.datasets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DatasetListing'][];
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'catalog.quickstart': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/yaml': unknown;
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'catalog.recipes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecipeListing'][];
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'catalog.schema': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, unknown>;
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'catalog.structures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StructureListing'][];
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'checkpoints.list': {
    parameters: {
      query?: {
        /** @description The place after which to begin, from 0. */
        offset?: number;
        limit?: number;
        studyId?: string;
        /** @description SHA-256 of what they were trained on. */
        trainingSet?: string;
        /** @description SHA-256 of what their training sets were written from. */
        prompts?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CheckpointPage'];
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'pruning.plan': {
    parameters: {
      query?: {
        olderThanDays?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PruneView'];
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'pruning.prune': {
    parameters: {
      query?: {
        olderThanDays?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PruneView'];
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'checkpoints.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        sha256: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CheckpointView'];
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `checkpoint-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'checkpoints.card': {
    parameters: {
      query?: {
        /** @description In which it is given away. */
        form?: components['schemas']['CheckpointForm'];
      };
      header?: never;
      path: {
        sha256: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'text/markdown': string;
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `checkpoint-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'checkpoints.files': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        sha256: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CheckpointFile'][];
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `checkpoint-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict: `checkpoint-pruned-conflict` */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'checkpoints.file': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        sha256: string;
        file: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': unknown;
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `checkpoint-not-found`, `checkpoint-file-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict: `checkpoint-pruned-conflict` */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'comparisons.compare': {
    parameters: {
      query: {
        of: string[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ComparisonView'];
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `study-not-found`, `report-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict: `report-conflict` */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Unprocessable Entity: `arm-unknown` */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'deadLetters.list': {
    parameters: {
      query?: {
        state?: components['schemas']['DeadLetterState'];
        /** @description The one that could not handle them. */
        service?: 'studies' | 'curation' | 'rewriting' | 'training' | 'evaluation' | 'reporting';
        studyId?: string;
        /** @description The most to list. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeadLetterSummary'][];
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'deadLetters.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        letterId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeadLetterView'];
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `dead-letter-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'deadLetters.discard': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        letterId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeadLetterView'];
        };
      };
      /** @description Bad Request: `http-400` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `dead-letter-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict: `dead-letter-conflict` */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'deadLetters.replay': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        letterId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeadLetterView'];
        };
      };
      /** @description Bad Request: `http-400` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `dead-letter-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict: `dead-letter-conflict`, `dead-letter-unreadable-conflict` */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'apiDocument.document': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiDocument'];
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'reports.page': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        studyId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400`, `id-invalid` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `report-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'reports.json': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        studyId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReportSummary'];
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400`, `id-invalid` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `report-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'reports.latex': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        studyId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/x-tex': string;
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400`, `id-invalid` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `report-not-found`, `report-form-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'reports.markdown': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        studyId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'text/markdown': string;
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400`, `id-invalid` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `report-not-found`, `report-form-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'reports.samples': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        studyId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400`, `id-invalid` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `report-not-found`, `report-form-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'items.list': {
    parameters: {
      query?: {
        /** @description The place after which to begin, from 0. */
        offset?: number;
        limit?: number;
        state?: 'written' | 'set-aside';
        /** @description `open` for those that nobody has decided about. */
        review?: components['schemas']['ReviewState'];
      };
      header?: never;
      path: {
        studyId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ItemPage'];
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400`, `id-invalid`, `input-invalid` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `training-set-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'items.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        studyId: string;
        promptId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Item'];
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400`, `id-invalid` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `training-set-not-found`, `item-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'items.review': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        studyId: string;
        promptId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReviewBody'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Item'];
        };
      };
      /** @description Bad Request: `http-400`, `id-invalid`, `input-invalid`, `body-unreadable` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `training-set-not-found`, `item-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Payload Too Large: `body-too-large` */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Unsupported Media Type: `body-unreadable` */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Unprocessable Entity: `edit-invalid` */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'items.revisionsOf': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        studyId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Revision'][];
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400`, `id-invalid` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `training-set-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'items.reissue': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        studyId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Revision'][];
        };
      };
      /** @description Bad Request: `http-400`, `id-invalid` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `training-set-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'items.file': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        studyId: string;
        arm: string;
        revision: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/jsonl': string;
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400`, `id-invalid` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `training-set-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'runs.list': {
    parameters: {
      query?: {
        /** @description The place after which to begin, from 0. */
        offset?: number;
        limit?: number;
        studyId?: string;
        state?: components['schemas']['RunState'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RunPage'];
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'runs.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        studyId: string;
        arm: components['schemas']['TrainedArm'];
        seed: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RunView'];
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `run-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'runs.curve': {
    parameters: {
      query?: {
        /** @description Each so many steps, and the first and the last. It goes before `points`. */
        every?: number;
        /** @description The most points. */
        points?: number;
      };
      header?: never;
      path: {
        studyId: string;
        arm: components['schemas']['TrainedArm'];
        seed: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CurvePoint'][];
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `run-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'samples.list': {
    parameters: {
      query?: {
        /** @description The place after which to begin, from 0. */
        offset?: number;
        limit?: number;
        arm?: (
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
        seed?: string[];
        benchmark?: (
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
        attack?: (
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
        category?: string[];
        outcome?: ('refused' | 'complied' | 'correct' | 'wrong' | 'answered' | 'no-answer' | 'unreadable')[];
        structure?: ('has' | 'lacks' | 'none')[];
        flagged?: ('true' | 'false')[];
        corrected?: ('true' | 'false')[];
        /** @description Words of the prompt or the answer: all of them, "as a phrase", this or that, -without. */
        q?: string;
      };
      header?: never;
      path: {
        studyId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SamplePage'];
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400`, `id-invalid`, `input-invalid` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `study-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'samples.agreement': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        studyId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StudyLabelAgreement'];
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400`, `id-invalid` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `study-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'samples.facets': {
    parameters: {
      query?: {
        /** @description The place after which to begin, from 0. */
        offset?: number;
        limit?: number;
        arm?: (
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
        seed?: string[];
        benchmark?: (
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
        attack?: (
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
        category?: string[];
        outcome?: ('refused' | 'complied' | 'correct' | 'wrong' | 'answered' | 'no-answer' | 'unreadable')[];
        structure?: ('has' | 'lacks' | 'none')[];
        flagged?: ('true' | 'false')[];
        corrected?: ('true' | 'false')[];
        /** @description Words of the prompt or the answer: all of them, "as a phrase", this or that, -without. */
        q?: string;
      };
      header?: never;
      path: {
        studyId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SampleFacets'];
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400`, `id-invalid`, `input-invalid` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `study-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'samples.gold': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        studyId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/jsonl': string;
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400`, `id-invalid` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `study-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'samples.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        studyId: string;
        sampleId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SampleView'];
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400`, `id-invalid` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `study-not-found`, `sample-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'samples.flag': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        studyId: string;
        sampleId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FlagBody'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SampleView'];
        };
      };
      /** @description Bad Request: `http-400`, `id-invalid`, `input-invalid`, `body-unreadable` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `study-not-found`, `sample-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Payload Too Large: `body-too-large` */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Unsupported Media Type: `body-unreadable` */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'samples.label': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        studyId: string;
        sampleId: string;
        step: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LabelBody'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SampleView'];
        };
      };
      /** @description Bad Request: `http-400`, `id-invalid`, `input-invalid`, `body-unreadable` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `study-not-found`, `sample-not-found`, `step-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Payload Too Large: `body-too-large` */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Unsupported Media Type: `body-unreadable` */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'samples.takeBack': {
    parameters: {
      query: {
        by: string;
      };
      header?: never;
      path: {
        studyId: string;
        sampleId: string;
        step: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SampleView'];
        };
      };
      /** @description Bad Request: `http-400`, `id-invalid`, `input-invalid` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `study-not-found`, `sample-not-found`, `step-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'samples.peers': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        studyId: string;
        sampleId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SamplePeers'];
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400`, `id-invalid` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `study-not-found`, `sample-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'schedules.list': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScheduleView'][];
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'schedules.add': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ScheduleBody'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScheduleView'];
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid`, `body-unreadable` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Payload Too Large: `body-too-large` */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Unsupported Media Type: `body-unreadable` */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Unprocessable Entity: `spec-invalid`, `structure-unknown`, `recipe-unknown`, `backbone-unknown` */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'schedules.remove': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description No Content */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400`, `id-invalid` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `schedule-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'session.get': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionView'];
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'session.begin': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SessionBody'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionView'];
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid`, `body-unreadable` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Unauthorized: `token-wrong`, `token-expired` */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Payload Too Large: `body-too-large` */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Unsupported Media Type: `body-unreadable` */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'session.end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description No Content */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'studies.list': {
    parameters: {
      query?: {
        /** @description The place after which to begin, from 0. */
        offset?: number;
        limit?: number;
        /** @description A part of the name in any case, or the beginning of the id. */
        q?: string;
        state?: ('running' | 'completed' | 'failed' | 'cancelled')[];
        verdict?: ('supported' | 'refuted-harm-persists' | 'refuted-safe-without-structure' | 'inconclusive')[];
        backbone?: string[];
        sort?: components['schemas']['StudyOrder'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StudyPage'];
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400`, `input-invalid` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'studies.submit': {
    parameters: {
      query?: {
        reuse?: string;
        source?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': Record<string, unknown>;
        'application/yaml': string;
      };
    };
    responses: {
      /** @description A study of the same spec was there */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StudyView'];
        };
      };
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StudyView'];
        };
      };
      /** @description Bad Request: `http-400`, `body-unreadable` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Payload Too Large: `body-too-large` */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Unsupported Media Type: `body-unreadable` */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Unprocessable Entity: `spec-invalid`, `structure-unknown`, `recipe-unknown`, `backbone-unknown` */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'studyStreams.list': {
    parameters: {
      query?: never;
      header?: {
        'last-event-id'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
        };
      };
      /** @description Bad Request: `http-400` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'plan.plan': {
    parameters: {
      query?: {
        /** @description Money for a million tokens asked. */
        priceIn?: number;
        /** @description Money for a million tokens answered. */
        priceOut?: number;
        /** @description Money for an hour of the machine. */
        pricePerHour?: number;
        /** @description Tokens trained on in a second. */
        trainingRate?: number;
        /** @description New tokens sampled in a second. */
        samplingRate?: number;
        /** @description Names the spec's file in messages. */
        source?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': Record<string, unknown>;
        'application/yaml': string;
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlannedStudy'];
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid`, `body-unreadable` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Payload Too Large: `body-too-large` */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Unsupported Media Type: `body-unreadable` */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Unprocessable Entity: `spec-invalid`, `structure-unknown`, `recipe-unknown`, `backbone-unknown` */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'studies.validate': {
    parameters: {
      query?: {
        source?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': Record<string, unknown>;
        'application/yaml': string;
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            specSha256: string;
            plan: components['schemas']['StudyPlan'];
          };
        };
      };
      /** @description Bad Request: `http-400`, `body-unreadable` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Payload Too Large: `body-too-large` */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Unsupported Media Type: `body-unreadable` */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Unprocessable Entity: `spec-invalid`, `structure-unknown`, `recipe-unknown`, `backbone-unknown` */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'studies.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StudyView'];
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400`, `id-invalid` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `study-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'studies.cancel': {
    parameters: {
      query?: never;
      header?: {
        'if-match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StudyView'];
        };
      };
      /** @description Bad Request: `http-400`, `id-invalid` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `study-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict: `study-state-conflict` */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Precondition Failed: `study-revision-stale` */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'studyStreams.study': {
    parameters: {
      query?: never;
      header?: {
        'last-event-id'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
        };
      };
      /** @description The client has the study's end */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400`, `id-invalid` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `study-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'studies.historyOf': {
    parameters: {
      query?: {
        /** @description The place after which to begin, from 0. */
        offset?: number;
        limit?: number;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StudyHistoryPage'];
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400`, `id-invalid`, `input-invalid` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `study-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'studies.resume': {
    parameters: {
      query?: never;
      header?: {
        'if-match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StudyView'];
        };
      };
      /** @description Bad Request: `http-400`, `id-invalid` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `study-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict: `study-state-conflict` */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Precondition Failed: `study-revision-stale` */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'tokens.list': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TokenView'][];
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'tokens.create': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TokenBody'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewTokenView'];
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid`, `body-unreadable` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict: `no-admin-conflict` */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Payload Too Large: `body-too-large` */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Unsupported Media Type: `body-unreadable` */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'tokens.revoke': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description No Content */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `token-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict: `no-admin-conflict` */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'webhooks.list': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookView'][];
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'webhooks.add': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WebhookBody'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookView'];
        };
      };
      /** @description Bad Request: `http-400`, `input-invalid`, `body-unreadable` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Payload Too Large: `body-too-large` */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Unsupported Media Type: `body-unreadable` */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'webhooks.remove': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description No Content */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400`, `id-invalid` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `webhook-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'webhooks.listDeliveries': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeliveryView'][];
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400`, `id-invalid` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not Found: `webhook-not-found` */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'health.live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'live';
          };
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'health.ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'ready';
          };
        };
      };
      /** @description The ETag in `If-None-Match` is still its */
      304: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request: `http-400` */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Service Unavailable: `http-503` */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not allowed, too often, or a fault of the server */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
