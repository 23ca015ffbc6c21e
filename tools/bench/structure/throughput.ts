import { lexicalClassifier, segmentSentences } from '@retrace/reasoning';

export interface Throughput {
  /** Sentences a second on one core: text to typed sentences, and the typing alone. */
  readonly analysed: number;
  readonly classified: number;
}

/** Traces are analysed for at least so long, after a round that warms up. */
const leastSeconds = 2;

/** How many sentences a second are segmented and typed. */
export function measureThroughput(traces: readonly string[]): Throughput {
  const classifier = lexicalClassifier();
  round();
  let sentences = 0;
  let segmenting = 0;
  let classifying = 0;
  while (segmenting + classifying < leastSeconds * 1000) {
    const measured = round();
    sentences += measured.sentences;
    segmenting += measured.segmenting;
    classifying += measured.classifying;
  }
  return {
    analysed: (sentences / (segmenting + classifying)) * 1000,
    classified: (sentences / classifying) * 1000,
  };

  function round(): { sentences: number; segmenting: number; classifying: number } {
    const began = performance.now();
    const parted = traces.map((trace) => segmentSentences(trace).map(({ text }) => text));
    const between = performance.now();
    const labelled = parted.map((texts) => classifier.classify(texts));
    const ended = performance.now();
    return {
      sentences: labelled.reduce((sum, { length }) => sum + length, 0),
      segmenting: between - began,
      classifying: ended - between,
    };
  }
}
