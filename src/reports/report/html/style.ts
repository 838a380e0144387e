/** Colours after Okabe and Ito (2008), told apart by colour-blind readers too; nothing is said by colour alone. */
export const style = `
:root { color-scheme: light dark; --ink: #1b1f24; --soft: #57606a; --paper: #fff; --panel: #f6f8fa; --line: #d0d7de;
  --blue: #0072b2; --orange: #b85000; --green: #00734f; --focus: #0072b2; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --soft: #9da7b1; --paper: #0f1419; --panel: #1a2129; --line: #39424d;
  --blue: #56b4e9; --orange: #f0a04b; --green: #3cc79a; --focus: #56b4e9; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.2rem; margin: 2.4rem 0 .6rem; padding-top: .6rem; border-top: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 1.2rem 0 .4rem; }
a { color: var(--blue); }
.subtitle, .quiet { color: var(--soft); }
.subtitle { margin: 0 0 1rem; }
nav { font-size: .9rem; margin: 0 0 1rem; line-height: 2; }
nav a { margin-right: .9rem; white-space: nowrap; }
.lead { font-size: 1.08rem; background: var(--panel); border-left: 4px solid var(--blue); padding: .9rem 1.1rem; border-radius: 4px; margin: .6rem 0; }
.stale { border-left: 4px solid var(--orange); background: var(--panel); padding: .9rem 1.1rem; border-radius: 4px; font-weight: 600; }
ul { padding-left: 1.2rem; margin: .6rem 0; }
li { margin: .25rem 0; overflow-wrap: anywhere; }
ul:has(> li:only-child) { list-style: none; padding-left: 0; }
.scroll { overflow-x: auto; margin: .7rem 0; }
.scroll:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, a:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; font-variant-numeric: tabular-nums; }
th, td { padding: .35rem .6rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { color: var(--soft); white-space: nowrap; border-bottom: 2px solid var(--line); }
.right { text-align: right; white-space: nowrap; }
.key { font-weight: 600; }
td.left { min-width: 7.5rem; }
tbody th.left { min-width: 5rem; }
th button { all: unset; cursor: pointer; font: inherit; color: inherit; border-radius: 2px; }
th button:focus-visible { outline: 2px solid var(--focus); }
th button::after { content: " ↕"; opacity: .35; }
th[aria-sort="ascending"] button::after { content: " ↑"; opacity: 1; }
th[aria-sort="descending"] button::after { content: " ↓"; opacity: 1; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 1rem; margin: 1rem 0; }
figure { margin: 0; }
figure.bars { margin: 1rem 0; max-width: 40rem; }
figcaption { font-size: .9rem; color: var(--soft); }
figcaption b { color: var(--ink); }
svg { width: 100%; height: auto; display: block; }
svg text { font-size: 11px; fill: var(--soft); }
svg text.name { fill: var(--ink); }
svg .line { fill: none; stroke: var(--blue); stroke-width: 2; stroke-linejoin: round; }
svg .axis { stroke: var(--line); }
svg .dot { fill: var(--blue); }
svg .now { fill: var(--orange); }
svg .bar { fill: var(--blue); }
svg .bar.warning, svg .bar.error { fill: var(--orange); }
svg .bar.good { fill: var(--green); }
.warning, .error { color: var(--orange); }
${Array.from({ length: 8 }, (_, index) => `td.shade${index + 1} { background: color-mix(in srgb, var(--blue) ${6 + 6 * index}%, var(--paper)); }`).join('\n')}
.tools { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: end; margin: .6rem 0; }
.tools label { font-size: .85rem; color: var(--soft); display: grid; gap: .15rem; }
input, select { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 4px; padding: .3rem .5rem; min-width: 8rem; }
.tools output { margin-left: auto; color: var(--soft); font-size: .9rem; }
#people { max-height: 70vh; overflow: auto; border: 1px solid var(--line); border-radius: 4px; margin: 0; }
#people thead th { position: sticky; top: 0; background: var(--panel); z-index: 1; }
#people td, #people tbody th { height: 32px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; max-width: 22rem; }
#people .gap td { padding: 0; border: 0; height: auto; }
@media (max-width: 40rem) { body { padding: 1rem .8rem 3rem; font-size: 15px; } h1 { font-size: 1.35rem; } .lead { padding: .7rem .8rem; }
  th, td { padding: .3rem .4rem; } table { font-size: .85rem; } td.left { min-width: 11rem; } tbody th.left { min-width: 7.5rem; } }
@media print { @page { size: A4; margin: 14mm; }
  :root { --ink: #000; --soft: #444; --paper: #fff; --panel: #f3f3f3; --line: #bbb; --blue: #0072b2; --orange: #b85000; --green: #00734f; }
  body { max-width: none; padding: 0; font-size: 10pt; } nav, .tools { display: none; } th button::after { content: ""; }
  h2 { break-after: avoid; margin-top: 1.2rem; } tr, figure, .lead { break-inside: avoid; } thead { display: table-header-group; }
  table { font-size: 8.5pt; } .scroll { overflow: visible; } #people { max-height: none; overflow: visible; border: 0; }
  #people td, #people tbody th { height: auto; white-space: normal; } }
`;
