export const STYLE = `
:root {
  color-scheme: light dark;
  --ink: light-dark(#14232e, #e6eef3);
  --soft: light-dark(#566b7a, #9bb0bd);
  --page: light-dark(#f2f5f6, #0e171d);
  --card: light-dark(#ffffff, #17232b);
  --line: light-dark(#d5dee3, #2b3b46);
  --edge: light-dark(#7f93a0, #5f7686);
  --brand: light-dark(#0b6b72, #4fc3c9);
  --on-brand: light-dark(#ffffff, #06262a);
  --bad: light-dark(#a3231a, #ff9d92);
  --bad-ground: light-dark(#fdecea, #3a1a17);
  --good: light-dark(#1b6b3a, #8ed9a8);
  --good-ground: light-dark(#e7f5ec, #15301f);
}
* { box-sizing: border-box; }
body {
  margin: 0; min-height: 100vh; display: flex; flex-direction: column;
  background: var(--page); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
}
header {
  display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.25rem;
  padding: .875rem max(1rem, calc((100% - 60rem) / 2)); background: var(--card); border-bottom: 1px solid var(--line);
}
header form { margin: 0; }
nav { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1.25rem; margin-left: auto; }
nav a { color: var(--soft); text-decoration: none; padding: .375rem 0; }
nav a[aria-current] { color: var(--ink); font-weight: 600; }
.mark { display: inline-flex; align-items: center; gap: .5rem; font-size: 1.125rem; font-weight: 700; color: var(--ink); text-decoration: none; }
.mark svg { width: 1.625rem; height: 1.625rem; fill: none; stroke: var(--brand); stroke-width: 2; stroke-linecap: round; }
main { flex: 1; width: 100%; max-width: 62rem; margin: 0 auto; padding: 2rem 1rem 3rem; }
main.narrow { max-width: 27rem; padding-top: clamp(1.5rem, 8vh, 5rem); }
footer { padding: 1rem; text-align: center; font-size: .875rem; color: var(--soft); }
h1 { margin: 0 0 .375rem; font-size: 1.625rem; line-height: 1.25; letter-spacing: -.01em; }
h2 { margin: 0 0 .25rem; font-size: 1.125rem; }
p { margin: 0 0 1rem; }
.soft { color: var(--soft); }
a { color: var(--brand); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .875rem; padding: 1.5rem; margin-top: 1.25rem; }
.narrow .card { padding: clamp(1.25rem, 5vw, 2rem); }
form { margin: 0; }
.field { margin-bottom: 1rem; max-width: 26rem; }
label, legend { display: block; margin-bottom: .375rem; padding: 0; font-weight: 600; font-size: .9375rem; }
fieldset { border: 0; margin: 0 0 1rem; padding: 0; }
input {
  width: 100%; min-height: 2.875rem; padding: .5rem .75rem; font: inherit; color: inherit;
  background: var(--page); border: 1px solid var(--edge); border-radius: .5rem;
}
input[autocomplete='one-time-code'] { font-size: 1.25rem; letter-spacing: .2em; font-variant-numeric: tabular-nums; }
.digits { display: grid; grid-template-columns: repeat(6, 1fr); gap: .5rem; }
.digits input { padding: 0; text-align: center; font-size: 1.25rem; }
button {
  min-height: 2.875rem; padding: .5rem 1.25rem; font: inherit; font-weight: 600; cursor: pointer;
  color: var(--on-brand); background: var(--brand); border: 1px solid transparent; border-radius: .5rem;
}
button.wide { width: 100%; }
button.quiet { color: var(--ink); background: transparent; border-color: var(--edge); }
nav button.quiet { min-height: 2.25rem; padding: .25rem .875rem; }
:is(a, button, input):focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; }
.row + form { margin-top: 1.25rem; }
.row { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .75rem; margin-top: 1rem; }
.alert, .notice { border-radius: .5rem; padding: .75rem 1rem; margin: 1rem 0 0; }
.card > :is(.alert, .notice) { margin: 0 0 1rem; }
.alert { color: var(--bad); background: var(--bad-ground); }
.notice { color: var(--good); background: var(--good-ground); }
.badge { font-size: .8125rem; font-weight: 600; padding: .125rem .625rem; border-radius: 1rem; color: var(--good); background: var(--good-ground); }
.number { font-size: 1.25rem; font-variant-numeric: tabular-nums; }
.captcha { display: block; width: 100%; height: 4.5rem; margin-bottom: .75rem; background: var(--page); border: 1px solid var(--line); border-radius: .5rem; }
.captcha text { font: 700 26px ui-monospace, monospace; fill: var(--ink); }
table { width: 100%; border-collapse: collapse; }
th { text-align: left; font-weight: 500; }
td { text-align: right; color: var(--soft); white-space: nowrap; }
th, td { padding: .75rem 0; border-top: 1px solid var(--line); }
tr:first-child :is(th, td) { border-top: 0; }
meter { width: 100%; height: .75rem; }
.card > :last-child { margin-bottom: 0; }
@media (max-width: 30rem) {
  header, nav { column-gap: .75rem; }
  nav { font-size: .9375rem; }
  nav button.quiet { padding: .25rem .625rem; font-size: .9375rem; }
}
`
