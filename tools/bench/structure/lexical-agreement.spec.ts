import { lexicalAgreement } from '@retrace/reasoning';
import { describe, expect, it } from 'vitest';

import { goldFile, goldTraces } from '../../../libs/reasoning/testing/gold-traces.ts';
import { measureLexicalAgreement } from './lexical-agreement.ts';

const gold = goldTraces();
if (gold === undefined) {
  console.warn(`SKIPPED: agreement with gold labels. ${goldFile} is neither in RETRACE_DATA nor in ../shared/data.`);
}

describe.skipIf(gold === undefined)('the recorded agreement of the lexical classifier', () => {
  it('is what the development labels give (npm run bench:structure -- --write records it anew)', () => {
    const { heldOut: _, ...fitted } = lexicalAgreement;
    expect(measureLexicalAgreement(fitted.gold.name, gold ?? [])).toEqual(fitted);
  });
});
