/** The one style sheet of the sign-in pages; it is inlined, and the pages need no script. */
export const STYLE = `
:root { --ink: #17203a; --soft: #55607a; --line: #d5dae6; --paper: #fff; --ground: #eef1f7; --brand: #2b3a8c;
  --brand-dark: #1f2b6d; --tint: #eef0fb; --warn: #8a4b00; --warn-ground: #fff4dd; --bad: #a3161f; --bad-ground: #fdecec; }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; background: var(--ground); color: var(--ink);
  font: 16px/1.5 system-ui, "Segoe UI", "Noto Sans", "Noto Sans Devanagari", "Nirmala UI", sans-serif; }
header { background: var(--brand); color: #fff; }
header div, .notice div { max-width: 33rem; margin: 0 auto; padding: .8rem 1.25rem; }
header strong { font-size: 1.1rem; letter-spacing: .01em; }
.notice { background: var(--warn-ground); color: var(--warn); border-bottom: 1px solid #f2dfb5; font-size: .875rem; }
.notice div { padding-block: .45rem; }
main { width: 100%; max-width: 33rem; margin: 1.5rem auto 2rem; padding: 0 1rem; flex: 1; }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: .75rem; padding: 1.5rem 1.5rem 1.6rem;
  box-shadow: 0 1px 3px rgb(23 32 58 / 8%); }
h1 { font-size: 1.35rem; line-height: 1.3; margin: 0; }
h2 { font-size: 1rem; margin: 0; }
[lang="hi"] { color: var(--soft); font-weight: 400; }
.notice [lang="hi"] { display: block; color: inherit; }
h1 + [lang="hi"] { margin: .1rem 0 0; }
label { font-weight: 600; }
label [lang="hi"], h2 [lang="hi"] { font-size: .875rem; }
.lead { margin: .9rem 0 1.25rem; }
.hint { color: var(--soft); font-size: .875rem; margin: .35rem 0 0; }
input[type="tel"], input[type="password"], select { width: 100%; font: inherit; color: inherit; background: var(--paper);
  border: 1px solid #8a93a8; border-radius: .5rem; padding: .65rem .75rem; margin-top: .35rem; min-height: 2.9rem; }
.number { display: flex; gap: .5rem; align-items: stretch; margin-top: .35rem; }
.number span { display: flex; align-items: center; padding: 0 .75rem; border: 1px solid var(--line); border-radius: .5rem;
  color: var(--soft); background: var(--ground); }
.number input { margin-top: 0; }
button { font: inherit; font-weight: 600; border-radius: .5rem; border: 1px solid var(--brand); padding: .65rem 1.25rem;
  min-height: 2.9rem; cursor: pointer; background: var(--brand); color: #fff; }
button:hover { background: var(--brand-dark); }
button.plain { background: var(--paper); color: var(--brand); }
button.plain:hover { background: var(--tint); }
button.link { border: 0; background: none; color: var(--brand); padding: 0; min-height: 0; text-decoration: underline;
  font-weight: 400; font-size: .875rem; }
:is(a, input, select, button, summary):focus-visible { outline: 3px solid #7c8cf0; outline-offset: 2px; }
.buttons { display: flex; gap: .75rem; margin-top: 1.5rem; }
.buttons button { flex: 1; }
.error { background: var(--bad-ground); color: var(--bad); border-radius: .5rem; padding: .65rem .8rem; margin: 0 0 1rem; }
.who { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; flex-wrap: wrap;
  background: var(--tint); border-radius: .5rem; padding: .6rem .8rem; margin: 1rem 0 1.25rem; font-size: .9375rem; }
.always { margin: .35rem 0 1.25rem; padding-left: 1.2rem; }
.group { margin: 0 0 1.25rem; }
.bar { display: flex; gap: 1rem; justify-content: space-between; align-items: baseline; flex-wrap: wrap;
  margin-bottom: .4rem; }
.bar > span { display: flex; gap: .9rem; font-size: .875rem; }
a { color: var(--brand); }
.documents { list-style: none; margin: 0; padding: 0; border: 1px solid var(--line); border-radius: .5rem; max-height: 19rem;
  overflow-y: auto; }
.documents li + li { border-top: 1px solid var(--line); }
.documents label { display: flex; gap: .75rem; padding: .6rem .8rem; font-weight: 400; cursor: pointer; }
.documents label:hover { background: var(--tint); }
.documents input { width: 1.15rem; height: 1.15rem; margin: .2rem 0 0; flex: none; accent-color: var(--brand); }
.documents small { display: block; color: var(--soft); font-size: .8125rem; overflow-wrap: anywhere; }
.choices { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
details { margin-top: 1.25rem; font-size: .9375rem; }
summary { cursor: pointer; color: var(--brand); }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; margin-top: .6rem; font-size: .875rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-top: 1px solid var(--line); }
td a { overflow-wrap: anywhere; }
table + h2 { margin-top: 1.5rem; }
td.code { font-variant-numeric: tabular-nums; white-space: nowrap; }
footer { text-align: center; color: var(--soft); font-size: .8125rem; padding: 0 1rem 1.25rem; }
@media (max-width: 30rem) { main { margin-top: 0; padding: 0; } .card { border-radius: 0; border-width: 0 0 1px;
  padding: 1.25rem; } .choices { grid-template-columns: 1fr; gap: 1.25rem; } }
`;
