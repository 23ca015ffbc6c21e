import { lexicalClassifier, type HeldOutAgreement } from '@retrace/reasoning';

import { heldOutFile, type HeldOutTrace, type HeldOutTraces } from './held-out-traces.ts';
import { reportOf, type ScoredTrace } from './score-traces.ts';

/** Above this share of sentences or of labels that find no partner, the figures are of another set than was labelled. */
const mostUnmatched = 0.03;

/** How well `lexical` agrees with the held-out labels. */
export function measureHeldOut({ traces, lostLabels }: HeldOutTraces): HeldOutAgreement {
  return {
    name: heldOutFile,
    labelledBy: 'a language model that read each sentence once',
    unmatched: { sentences: traces.reduce((sum, { labels }) => sum + unlabelled(labels), 0), labels: lostLabels },
    ...reportOf(traces.map((trace) => labelledWhole(trace)).filter(({ given }) => given.length > 0)),
  };
}

/** What has to be told beside the figures; undefined when every sentence has its label. */
export function warningOf({ unmatched, sentences: scored }: HeldOutAgreement): string | undefined {
  const [sentences, labels] = [scored + unmatched.sentences, scored + unmatched.labels];
  if (unmatched.sentences === 0 && unmatched.labels === 0) return undefined;
  const told = `${unmatched.sentences} of ${sentences} sentences have no label and ${unmatched.labels} of ${labels} labels no sentence: STAR-1, or how it is parted, is not what it was when they were labelled. These are not scored.`;
  const share = Math.max(unmatched.sentences / sentences, unmatched.labels / labels);
  if (share <= mostUnmatched) return told;
  return `WARNING: THIS IS NOT THE SET THAT WAS LABELLED. ${told} Label the new sentences by the guide, without a look at what the classifier says of them.`;
}

/** The classifier sees the whole trace; the sentences that have a label are scored. */
function labelledWhole({ id, sentences, labels }: HeldOutTrace): ScoredTrace {
  const pairs = lexicalClassifier()
    .classify(sentences)
    .flatMap(({ text, label: given }, index) => {
      const label = labels[index];
      return label === undefined ? [] : [{ text, label, given }];
    });
  return {
    gold: {
      id,
      source: 'STAR-1',
      sentences: pairs.map(({ text }) => text),
      labels: pairs.map(({ label }) => label),
    },
    given: pairs.map(({ given }) => given),
  };
}

function unlabelled(labels: HeldOutTrace['labels']): number {
  return labels.filter((label) => label === undefined).length;
}
