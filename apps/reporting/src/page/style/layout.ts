/** The page, its heads, the verdict and its rule. */
export const layout = `
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; -webkit-text-size-adjust: 100%; }
main { max-width: 76rem; margin: 0 auto; padding: 2.5rem 1.5rem 1rem; }
h1, h2, h3, h4, p, ul, ol, dl { margin: 0; }
h1 { font-size: clamp(1.8rem, 4vw, 2.6rem); line-height: 1.15; letter-spacing: -0.015em; overflow-wrap: anywhere; }
h2 { font-size: 1.4rem; line-height: 1.25; letter-spacing: -0.01em; margin-bottom: .6rem; }
h3 { font-size: 1.05rem; margin: 1.4rem 0 .5rem; }
p { max-width: 72ch; }
code { font: .875em ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
section { margin-top: 3rem; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.overline { font-size: .78rem; font-weight: 600; letter-spacing: .06em; text-transform: uppercase; color: var(--muted); }
.lead { margin-top: .5rem; font-size: 1.08rem; }
.meta, .foot, .note, .range, .aside, .muted, .note-line { color: var(--muted); }
.meta { margin-top: .6rem; font-size: .92rem; max-width: none; }
.foot { margin-top: .7rem; font-size: .88rem; }
.note, .range, .aside { font-size: .82rem; font-weight: 400; letter-spacing: 0; }
.remark { margin-top: 1rem; padding-left: .9rem; border-left: 4px solid var(--structure); }
.note-line { margin-top: .5rem; }
.verdict { display: flex; gap: 1.1rem; margin-top: 1.6rem; padding: 1.3rem 1.4rem; border-radius: .6rem; border: 1px solid; border-left-width: .5rem; }
.verdict h2 { font-size: clamp(1.4rem, 3vw, 1.9rem); margin: .1rem 0 .35rem; }
.verdict p { max-width: 85ch; }
.verdict .overline { color: inherit; }
.verdict .sign { flex: none; width: 2.6rem; height: 2.6rem; border-radius: 50%; display: grid; place-items: center; font-size: 1.4rem; font-weight: 700; border: 2px solid currentColor; }
.verdict.supported { background: var(--supported); border-color: var(--supported-line); color: var(--supported-ink); }
.verdict.refuted { background: var(--refuted); border-color: var(--refuted-line); color: var(--refuted-ink); }
.verdict.inconclusive { background: var(--inconclusive); border-color: var(--inconclusive-line); color: var(--inconclusive-ink); }
.gaps { margin-top: 1.2rem; padding: 1rem 1.4rem; border: 2px dashed var(--inconclusive-line); border-radius: .6rem; background: var(--surface); }
.gaps h2 { font-size: 1.1rem; }
ul { padding-left: 1.2rem; }
ul + p { margin-top: .6rem; }
li + li { margin-top: .3rem; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 0 2.5rem; }
.clauses { list-style: none; padding: 0; }
.clauses li { display: flex; gap: .7rem; padding: .55rem 0; border-top: 1px solid var(--line); margin: 0; }
.clauses .range { display: block; }
.clauses .sign { flex: none; width: 1.5rem; height: 1.5rem; border-radius: 50%; display: grid; place-items: center; font-weight: 700; font-size: .85rem; border: 2px solid; }
.holds .sign { color: var(--supported-line); }
.fails .sign { color: var(--refuted-line); }
.unknown .sign { color: var(--muted); }
.rule dt { font-weight: 600; margin-top: .7rem; }
.rule dd { margin: 0; max-width: 72ch; }
.limits { max-width: 80ch; }
.headline { margin-top: 1.4rem; }
.claim { font-size: 1.08rem; max-width: 90ch; }
.charts { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; margin-top: 1rem; }
.chart { flex: 1 1 19rem; max-width: 31rem; min-width: 0; }
.chart svg { display: block; width: 100%; height: auto; }
.chart text { font-family: inherit; }
details { margin-top: 1rem; }
summary { cursor: pointer; color: var(--accent); }
pre { overflow: auto; max-height: 30rem; padding: 1rem; background: var(--surface); border: 1px solid var(--line); border-radius: .4rem; font: .82rem/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: .8rem 2rem; }
.facts.hashes { grid-template-columns: 1fr; margin-top: .8rem; }
.facts dt { font-size: .82rem; color: var(--muted); }
.facts dd { margin: 0; overflow-wrap: anywhere; }
footer { max-width: 76rem; margin: 2.5rem auto 0; padding: 1.2rem 1.5rem 2.5rem; border-top: 1px solid var(--line); color: var(--muted); font-size: .88rem; }
@media (max-width: 45rem) { main { padding: 1.5rem 1rem .5rem; } footer { padding-inline: 1rem; } .verdict { padding: 1.1rem; gap: .8rem; } .verdict .sign { width: 2rem; height: 2rem; font-size: 1.1rem; } section { margin-top: 2.4rem; } }
@media print { main { max-width: none; } section, article { break-inside: avoid-page; } }`;
