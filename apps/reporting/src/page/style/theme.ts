/** Colours, light and dark; text on its ground reaches WCAG AA. Step colours keep apart for colour-blind readers. */
const light = `
  --ground: #f7f8fa; --surface: #ffffff; --ink: #1a2129; --muted: #55606d; --line: #d5dae1; --track: #e6e9ee;
  --accent: #1d5aa6; --marked: #eef4fc;
  --structure: #5b4fa3; --good: #1d6fb8; --bad: #c2571a; --whisker: #1a2129;
  --supported: #e2f4e9; --supported-line: #1b7a48; --supported-ink: #0c4a2a;
  --refuted: #fdeae5; --refuted-line: #b5341c; --refuted-ink: #6d1c0c;
  --inconclusive: #fdf2d6; --inconclusive-line: #94680a; --inconclusive-ink: #553c00;
  --step-PU: #a9cdee; --step-HA: #f6b98c; --step-EC: #efe08a; --step-CR: #9fdcc4; --step-SR: #e0b9da; --step-OT: #d3d7dd;
  --step-ink: #151b22;
  --arm-base: #5b6570; --arm-vanilla-sft: #b85600; --arm-alttrain: #0068a8; --arm-shuffled: #007a58; --arm-answer-only: #a03f78;
  --arm-prompt-only: #6b5b00; --arm-direct-refusal: #b5341c; --arm-policy-cot: #5b4fa3; --arm-alttrain-dpo: #7a4a2b;`;

const dark = `
  --ground: #12161b; --surface: #1a2027; --ink: #e7ebf0; --muted: #a3aebb; --line: #36404b; --track: #2b343e;
  --accent: #84b6f0; --marked: #1d2a3a;
  --structure: #a99cf0; --good: #5fa8ea; --bad: #ea8c50; --whisker: #f1f4f8;
  --supported: #12301f; --supported-line: #43b97a; --supported-ink: #c9f0da;
  --refuted: #3a1a13; --refuted-line: #ee7a5f; --refuted-ink: #fbd9d0;
  --inconclusive: #35290c; --inconclusive-line: #d9a530; --inconclusive-ink: #f8e6b8;
  --step-PU: #1f5a8a; --step-HA: #8c4517; --step-EC: #6b5b00; --step-CR: #1c6a50; --step-SR: #75477a; --step-OT: #4b5561;
  --step-ink: #f5f7fa;
  --arm-base: #aab4bf; --arm-vanilla-sft: #f0a050; --arm-alttrain: #58b4f0; --arm-shuffled: #40c79c; --arm-answer-only: #e08fc0;
  --arm-prompt-only: #cfbb4a; --arm-direct-refusal: #f08a70; --arm-policy-cot: #b3a8f2; --arm-alttrain-dpo: #d0a585;`;

export const theme = `
:root { color-scheme: light dark; ${light} }
@media (prefers-color-scheme: dark) { :root { ${dark} } }
@media print { :root { color-scheme: light; ${light} } }`;
