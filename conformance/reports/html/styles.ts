/** The look of the page: light and dark, phone and desk, paper. An outcome is told by its sign; colour only helps. */
export const styles: string = `
:root { color-scheme: light dark;
  --paper: #fbfbfa; --card: #fff; --ink: #1b2127; --soft: #59636e; --line: #dde1e4; --code: #f3f4f5; --link: #0b57a8;
  --pass: #1b7a48; --fail: #bb2124; --error: #8a5200; --skip: #4d5f78; --omit: #6b6f75; --untested: #6b6f75; }
@media (prefers-color-scheme: dark) { :root {
  --paper: #13171b; --card: #1a2026; --ink: #e6e9ec; --soft: #9ca7b2; --line: #303941; --code: #11151a; --link: #7db8f5;
  --pass: #56c98a; --fail: #ff8078; --error: #e9b152; --skip: #93b0d6; --omit: #a0a7ae; --untested: #a0a7ae; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 64rem; padding: 1.25rem clamp(.75rem, 3vw, 2rem) 3rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; overflow-wrap: anywhere; }
h1, h2, h3, p, ul, dl, dd { margin: 0; }
h1 { font-size: clamp(1.35rem, 4.5vw, 2rem); line-height: 1.2; letter-spacing: -.01em; }
h2 { font-size: 1.15rem; margin: 2.25rem 0 .6rem; }
h3 { font-size: 1rem; margin: 1.75rem 0 .5rem; }
small { color: var(--soft); font-weight: 400; font-size: .85em; }
a { color: var(--link); }
code, pre { font: .82rem/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.kicker { color: var(--soft); font-size: .85rem; letter-spacing: .04em; }
.verdict { margin-top: .9rem; padding: .7rem .9rem; border: 1px solid var(--line); border-left: .4rem solid currentColor; border-radius: .4rem;
  background: var(--card); font-size: 1.1rem; font-weight: 600; }
.verdict .sign { margin-right: .2rem; }
.facts { margin-top: .7rem; color: var(--soft); font-size: .9rem; }
.bar { display: flex; height: .55rem; margin-top: 1rem; border-radius: .3rem; overflow: hidden; background: var(--line); gap: 2px; }
.bar span { background: currentColor; min-width: 3px; }
.counts { list-style: none; padding: 0; margin-top: .6rem; display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; font-size: .95rem; }
.counts li { color: var(--ink); }
.counts .sign { font-weight: 700; }
.pass { color: var(--pass); } .fail { color: var(--fail); } .error { color: var(--error); }
.skip { color: var(--skip); } .omit { color: var(--omit); } .untested { color: var(--untested); }
.counts .pass .sign { color: var(--pass); } .counts .fail .sign { color: var(--fail); } .counts .error .sign { color: var(--error); }
.counts .skip .sign { color: var(--skip); } .counts .omit .sign { color: var(--omit); }
.matrix { width: 100%; border-collapse: collapse; background: var(--card); border: 1px solid var(--line); font-size: .95rem; table-layout: fixed; }
.matrix th, .matrix td { padding: .45rem .55rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400; }
.matrix thead th { overflow-wrap: normal; color: var(--soft); font-size: .85rem; }
.matrix tbody th { font-weight: 600; }
.matrix th:first-child { width: 34%; }
.matrix td a { display: block; color: inherit; text-decoration: none; }
.matrix td a:hover { text-decoration: underline; }
.matrix .met { white-space: nowrap; }
.legend { margin-top: .4rem; color: var(--soft); font-size: .85rem; }
.matrix .none { color: var(--soft); }
.notes { display: flex; flex-wrap: wrap; gap: 0 .55rem; font-size: .85rem; }
.notes .sign { font-weight: 700; margin-right: .1rem; }
.filters { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .6rem .8rem; padding: .8rem .9rem; background: var(--card);
  border: 1px solid var(--line); border-radius: .4rem; }
.filters[hidden] { display: none; }
.filters label { display: grid; gap: .15rem; font-size: .85rem; color: var(--soft); min-width: 0; }
.filters label[hidden] { display: none; }
.filters .wide, .filters .shown { grid-column: 1 / -1; }
.filters input, .filters select, .filters button { font: inherit; font-size: 1rem; color: var(--ink); background: var(--paper); border: 1px solid var(--line);
  border-radius: .3rem; padding: .35rem .5rem; width: 100%; min-width: 0; }
.filters .shown { display: flex; justify-content: space-between; align-items: center; gap: 1rem; font-size: .9rem; }
.filters button { width: auto; cursor: pointer; font-size: .9rem; }
details.requirement { background: var(--card); border: 1px solid var(--line); border-radius: .4rem; margin-top: .35rem; color: var(--ink);
  content-visibility: auto; contain-intrinsic-size: auto 4rem; }
details.requirement[hidden], .register[hidden] { display: none; }
summary { cursor: pointer; }
.requirement > summary, .check > summary { display: grid; grid-template-columns: 1.4rem 1fr; gap: .35rem; padding: .5rem .7rem; list-style: none; }
.requirement > summary::-webkit-details-marker, .check > summary::-webkit-details-marker { display: none; }
.requirement > summary:hover, .check > summary:hover { background: color-mix(in srgb, var(--ink) 4%, transparent); }
summary .sign { font-weight: 700; text-align: center; }
.id { font-weight: 600; }
.tag { display: inline-block; font-size: .75rem; line-height: 1.35; color: var(--soft); border: 1px solid var(--line); border-radius: .25rem; padding: 0 .3rem; }
.statement { display: block; color: var(--ink); font-size: .95rem; }
.inside { padding: .1rem .7rem .7rem 2.45rem; }
.check { border-top: 1px solid var(--line); color: var(--ink); }
.checks { margin-top: .6rem; border-bottom: 1px solid var(--line); }
.check > summary { padding-left: 0; padding-right: 0; font-size: .92rem; }
.check .inside { padding: 0 0 .6rem 1.75rem; }
.message { display: block; color: var(--soft); white-space: pre-wrap; }
.check.fail > summary .message, .check.error > summary .message { color: var(--ink); }
.again, .left { font-size: .85rem; color: var(--soft); margin-bottom: .4rem; }
.again code { color: var(--ink); }
.exchange { margin: .4rem 0 0; padding: .6rem .7rem; background: var(--code); border: 1px solid var(--line); border-radius: .3rem; white-space: pre-wrap;
  overflow-wrap: anywhere; max-height: 24rem; overflow: auto; }
.exchange b { font-weight: 400; color: var(--soft); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem .8rem; font-size: .9rem; }
dt { color: var(--soft); }
.failures { list-style: none; padding: 0; font-size: .95rem; }
.failures li { display: grid; grid-template-columns: 1.2rem 1fr; gap: .35rem; padding: .4rem 0; border-top: 1px solid var(--line); }
.failures .sign { font-weight: 700; text-align: center; }
.failures .message { color: var(--ink); }
.differences ul, .mutation ul { padding-left: 1.2rem; font-size: .92rem; }
.differences > details, .mutation > details { margin-top: .4rem; }
.mutation .matrix { margin-top: .7rem; }
.score { font-size: 1.3rem; }
footer { margin-top: 2.5rem; padding-top: .8rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .85rem; }
@media (max-width: 34rem) {
  .inside { padding-left: .7rem; }
  .check .inside { padding-left: 0; }
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: .4rem; }
  .matrix { font-size: .84rem; table-layout: auto; }
  .matrix th, .matrix td { padding: .4rem .35rem; }
  .matrix tbody th { overflow-wrap: normal; }
  .notes { gap: 0 .4rem; }
  .filters { grid-template-columns: 1fr 1fr; }
}
@media print {
  :root { --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --code: #fff; --link: #000; }
  body { max-width: none; padding: 0; font-size: 9.5pt; }
  .filters, .again { display: none; }
  details.requirement { content-visibility: visible; break-inside: avoid; border-radius: 0; }
  details.requirement[open] { break-inside: auto; }
  .exchange { max-height: none; }
  a { text-decoration: none; }
}
`;
