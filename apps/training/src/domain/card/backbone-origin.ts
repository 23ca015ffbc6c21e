/** Where a backbone comes from. */
export interface BackboneOrigin {
  /** Its id on the hub. */
  readonly hub: string;
  /** SPDX identifier. */
  readonly licence: string;
}

const origins: ReadonlyMap<string, BackboneOrigin> = new Map([
  ['smollm2-135m-instruct', { hub: 'HuggingFaceTB/SmolLM2-135M-Instruct', licence: 'apache-2.0' }],
]);

/** The origin of a backbone that is known by its name here; undefined for another. */
export function originOf(backbone: string): BackboneOrigin | undefined {
  return origins.get(backbone);
}
