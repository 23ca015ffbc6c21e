import { RetraceError } from '@retrace/observability';
import type { Purpose } from '@retrace/study';

/** What a licence allows, as far as training a model on the data asks. */
export interface LicenceTerms {
  readonly commercialUse: boolean;
  /** A training set is a work made from the data. */
  readonly derivatives: boolean;
}

const all: LicenceTerms = { commercialUse: true, derivatives: true };

/** By the identifiers of SPDX and the hub in lower case, versions left out. The reading is ours and no legal advice. */
const families: readonly (readonly [RegExp, LicenceTerms])[] = [
  [/^cc-by(-sa)?-nc-nd|^cc-by-nc-nd/, { commercialUse: false, derivatives: false }],
  [/^cc-by-nd/, { commercialUse: true, derivatives: false }],
  [/^cc-by-nc|non-?commercial|research-only/, { commercialUse: false, derivatives: true }],
  [/^(cc-by(-sa)?|cc0|pddl|odc-by|odbl|cdla-(permissive|sharing))(-|$)/, all],
  [/^(mit|apache|bsd|isc|unlicense|artistic|mpl|l?gpl|agpl|wtfpl|zlib)(-|$)/, all],
];

/** Undefined for a licence that is not known, such as `other` or one of a company's own. */
export function licenceTerms(licence: string): LicenceTerms | undefined {
  const identifier = licence.trim().toLowerCase();
  return families.find(([pattern]) => pattern.test(identifier))?.[1];
}

/** A data set whose licence forbids what the study is for. */
export class LicenceForbids extends RetraceError {
  constructor(dataset: string, licence: string, purpose: Purpose, why: string) {
    super(
      'licence-forbids',
      `Data set '${dataset}' is under ${licence}, which ${why}, and the study's purpose is ${purpose}. Take it out of ` +
        'prompts.sources, or change prompts.purpose if that is meant.',
      false,
    );
  }
}

/**
 * Looks whether a data set may be trained on. A licence that is not known is left to whoever does research, and refused
 * for commerce.
 *
 * @throws LicenceForbids
 */
export function assertLicensed(
  { name, licence }: { readonly name: string; readonly licence: string },
  purpose: Purpose,
): void {
  const terms = licenceTerms(licence);
  if (terms?.derivatives === false) throw new LicenceForbids(name, licence, purpose, 'allows no works made from it');
  if (purpose === 'research' || terms?.commercialUse === true) return;
  const why = terms === undefined ? 'is not known to allow commercial use' : 'forbids commercial use';
  throw new LicenceForbids(name, licence, purpose, why);
}
