/** Whose logs: those of Inspect, or of lm-evaluation-harness. */
export type LogForm = 'inspect' | 'lm-eval';
