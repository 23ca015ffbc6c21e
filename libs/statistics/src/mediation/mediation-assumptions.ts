/**
 * What has to hold for mediated effects to be effects. To be shown with every figure of {@link mediation}.
 * Source: K. Imai, L. Keele, T. Yamamoto, "Identification, inference and sensitivity analysis for causal mediation
 * effects", Statistical Science 25 (2010), assumption 1.
 */
export const mediationAssumptions: readonly string[] = [
  'Both arms were given the same prompts, so that what differs between them is the training alone.',
  'Given the arm, nothing else decides both whether a trace has the structure and how it ends (sequential ignorability). The data cannot show this: a prompt that is plainly harmful may bring about both.',
  'Training has no other consequence that changes both the structure of a trace and its outcome.',
  'Each arm was seen with and without the structure wherever the other would be, and its rates there would stay the same if the structure came more or less often.',
  'Structure and outcome are measured without error; errors of the classifier or the judge usually make the share look smaller.',
  'Prompts are independent of each other; samples of one prompt need not be.',
];
