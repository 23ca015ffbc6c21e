/** Structure chart and the traces side by side. */
export const exhibits = `
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; padding: 0; margin: .9rem 0; font-size: .9rem; }
.legend li { margin: 0; }
.chip { display: inline-block; min-width: 2.1em; padding: .05rem .35rem; border-radius: .25rem; text-align: center; font-size: .78rem; font-weight: 700; color: var(--step-ink); }
.step-PU { --step: var(--step-PU); } .step-HA { --step: var(--step-HA); } .step-EC { --step: var(--step-EC); } .step-CR { --step: var(--step-CR); }
.step-SR { --step: var(--step-SR); } .step-OT { --step: var(--step-OT); }
.chip { background: var(--step); }
.exhibit { margin-top: 1.6rem; padding: 1.1rem 1.2rem 1.2rem; border: 1px solid var(--line); border-radius: .6rem; background: var(--surface); }
.exhibit h3 { margin: 0 0 .5rem; }
.exhibit h3 .note { display: inline-block; margin-left: .4rem; }
.prompt { margin: .7rem 0 0; padding: .2rem 0 .2rem .9rem; border-left: 4px solid var(--accent); font-size: 1.05rem; }
.outputs { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); gap: 1.2rem; margin-top: 1rem; }
.output { margin: 0; min-width: 0; }
.output h4 { display: flex; flex-wrap: wrap; align-items: baseline; gap: .2rem .6rem; padding-bottom: .4rem; border-bottom: 2px solid var(--line); }
.outcome { margin-left: auto; padding: .1rem .55rem; border: 1px solid var(--line); border-radius: 1rem; font-size: .82rem; font-weight: 600; }
.outcome.right { border-color: var(--good); color: var(--good); }
.outcome.wrong { border-color: var(--bad); color: var(--bad); }
.output > .muted { margin-top: .6rem; font-size: .92rem; }
.steps { list-style: none; padding: 0; }
.steps > li { margin: .6rem 0 0; padding: .1rem 0 .1rem .7rem; border-left: 5px solid var(--step); }
.part { font-size: .82rem; font-weight: 600; color: var(--muted); }
.steps .veiled, .answer .veiled, .prompt .veiled { overflow-wrap: anywhere; font-size: .94rem; }
.veiled [dir] { white-space: pre-wrap; }
.steps .evidence { color: var(--muted); font-size: .8rem; }
.answer { margin-top: .8rem; padding: .6rem .8rem; border-radius: .4rem; background: var(--ground); }
.fold { margin: .2rem 0 0; }
.reveal { width: 1.1rem; height: 1.1rem; margin: 0 .5rem 0 0; vertical-align: -.15rem; accent-color: var(--accent); }
.reveal + label { cursor: pointer; font-weight: 600; }
.harmful .veiled { filter: blur(.38rem); user-select: none; }
.reveal:checked ~ .exhibit-body .veiled { filter: none; user-select: auto; }
@media print { .reveal, .reveal + label { display: none; } }`;
