/** Tables and the small charts in them. */
export const tables = `
.table { margin-top: 1rem; overflow-x: auto; border: 1px solid var(--line); border-radius: .6rem; background: var(--surface); }
table { width: 100%; border-collapse: separate; border-spacing: 0; font-variant-numeric: tabular-nums; }
caption { text-align: left; padding: .8rem 1rem .5rem; font-size: .88rem; color: var(--muted); }
caption span { display: block; position: sticky; left: 1rem; max-width: calc(100vw - 4rem); }
th, td { text-align: left; vertical-align: top; padding: .65rem 1rem; border-top: 1px solid var(--line); }
thead th { vertical-align: bottom; font-size: .9rem; line-height: 1.3; }
thead .note, th .note { display: block; margin-top: .15rem; line-height: 1.35; }
tbody th { font-weight: 600; white-space: nowrap; }
.marked { background: var(--marked); }
.figure { font-size: 1.2rem; line-height: 1.2; }
.range { white-space: nowrap; }
.clauses .range { white-space: normal; }
.aside { display: block; }
.aside.warn { color: var(--bad); }
.cards td { min-width: 8.5rem; }
.scroll td { font-size: .92rem; }
.scroll th, .scroll td { padding-inline: .8rem; }
.scroll .figure { font-size: 1rem; }
.rate-bar { display: block; margin: .15rem 0; min-width: 7rem; }
.track { fill: var(--track); }
.structure .bar { fill: var(--structure); }
.good .bar { fill: var(--good); }
.bad .bar { fill: var(--bad); }
.whisker { stroke: var(--whisker); stroke-width: 1.5; }
sup { margin-left: .1rem; font-size: .75em; line-height: 0; }
@media (max-width: 45rem) {
  .scroll th:first-child { position: sticky; left: 0; min-width: 7rem; background: var(--surface); border-right: 1px solid var(--line); white-space: normal; }
  .scroll .marked th { background: var(--marked); }
  .cards { border: 0; background: none; overflow: visible; }
  .cards table, .cards tbody, .cards caption { display: block; }
  .cards caption { padding-inline: 0; }
  .cards thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .cards tr { display: block; border: 1px solid var(--line); border-radius: .6rem; background: var(--surface); margin-top: .8rem; padding: .4rem 1rem .8rem; }
  .cards tr.marked { background: var(--marked); }
  .cards th[scope="row"] { display: block; border: 0; padding: .4rem 0 .2rem; font-size: 1.1rem; }
  .cards td { display: grid; grid-template-columns: 8.5rem 1fr; gap: .8rem; padding: .5rem 0; }
  .cards td::before { content: attr(data-label) "\\A" attr(data-note); white-space: pre-line; font-size: .85rem; line-height: 1.35; color: var(--muted); }
}`;
