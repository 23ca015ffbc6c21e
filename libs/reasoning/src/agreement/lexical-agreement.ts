import type { ClassifierAgreement } from './classifier-agreement.js';
import lexical from './lexical.json' with { type: 'json' };

/** The agreement of `lexical` with held-out and development labels, as `npm run bench:structure -- --write` measured it. */
// The file is written from this very type; the compiler reads its strings as any string.
export const lexicalAgreement = lexical as ClassifierAgreement;
