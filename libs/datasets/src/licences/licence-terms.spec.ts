import { describe, expect, it } from 'vitest';

import { assertLicensed, LicenceForbids, licenceTerms } from './licence-terms.js';

describe('licenceTerms', () => {
  it.each(['MIT', 'Apache-2.0', 'apache-2.0', 'CC-BY-4.0', 'cc-by-sa-4.0', 'CC0-1.0', 'ODC-By-1.0', 'BSD-3-Clause'])(
    'lets %s be used for anything',
    (licence) => {
      expect(licenceTerms(licence)).toEqual({ commercialUse: true, derivatives: true });
    },
  );

  it.each([
    ['cc-by-nc-4.0', { commercialUse: false, derivatives: true }],
    ['CC-BY-NC-SA-4.0', { commercialUse: false, derivatives: true }],
    ['CC-BY-NC-ND-4.0', { commercialUse: false, derivatives: false }],
    ['cc-by-nd-4.0', { commercialUse: true, derivatives: false }],
    ['other', undefined],
    ['llama3.1', undefined],
  ])('knows of %s: %j', (licence, terms) => {
    expect(licenceTerms(licence)).toEqual(terms);
  });
});

describe('assertLicensed', () => {
  it.each([
    [
      'cc-by-nc-4.0',
      'commercial',
      /'set' is under cc-by-nc-4\.0, which forbids commercial use, .* purpose is commercial/,
    ],
    ['other', 'commercial', /is not known to allow commercial use/],
    ['cc-by-nd-4.0', 'research', /allows no works made from it/],
  ] as const)('refuses %s for %s', (licence, purpose, words) => {
    expect(() => assertLicensed({ name: 'set', licence }, purpose)).toThrow(LicenceForbids);
    expect(() => assertLicensed({ name: 'set', licence }, purpose)).toThrow(words);
  });

  it.each([
    ['cc-by-nc-4.0', 'research'],
    ['other', 'research'],
    ['MIT', 'commercial'],
  ] as const)('takes %s for %s', (licence, purpose) => {
    expect(() => assertLicensed({ name: 'set', licence }, purpose)).not.toThrow();
  });
});
