/** The one stylesheet. Light or dark as the system says; no font or image from anywhere else. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: #f6f4f1; --surface: #fff; --ink: #22201d; --soft: #676059; --line: #ddd7cf;
  --accent: #a53a18; --on-accent: #fff; --alarm: #9c1c1c; --alarm-ground: #fdecec;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #191715; --surface: #24211e; --ink: #f1ece5; --soft: #b3aaa0; --line: #413b35;
    --accent: #f29a76; --on-accent: #2a1206; --alarm: #ffb3ab; --alarm-ground: #46201d;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; min-height: 100vh; display: flex; flex-direction: column;
  background: var(--ground); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif;
}
.top {
  display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .5rem 1.5rem;
  padding: .75rem max(1.25rem, calc(50% - 30rem)); background: var(--surface); border-bottom: 1px solid var(--line);
}
.brand { font-size: 1.35rem; font-weight: 800; letter-spacing: .02em; color: var(--accent); text-decoration: none; }
nav { display: flex; align-items: center; gap: 1.25rem; }
nav a { color: var(--ink); text-decoration: none; }
nav a:hover { text-decoration: underline; }
main { flex: 1; width: 100%; max-width: 32rem; margin: 0 auto; padding: 2rem 1.25rem 3rem; }
footer { padding: 1.25rem; text-align: center; color: var(--soft); font-size: .875rem; }
h1 { margin: 0 0 1rem; font-size: 1.7rem; line-height: 1.25; }
h2 { margin: 0 0 .75rem; font-size: 1.15rem; }
p { margin: 0 0 1rem; }
a { color: var(--accent); }
.card {
  padding: 1.5rem; margin-bottom: 1.25rem; background: var(--surface);
  border: 1px solid var(--line); border-radius: .75rem;
}
.card > :last-child { margin-bottom: 0; }
.hero { padding: 3rem 0; }
.hero h1 { font-size: 2.5rem; }
.hero p { font-size: 1.15rem; color: var(--soft); }
.field { display: grid; gap: .35rem; margin-bottom: 1.1rem; }
label { font-weight: 600; }
.hint, .aside { color: var(--soft); font-size: .925rem; }
.aside { margin-top: 1.25rem; }
input {
  width: 100%; padding: .65rem .75rem; font: inherit; color: var(--ink); background: var(--surface);
  border: 1px solid var(--soft); border-radius: .5rem;
}
.code { font-family: ui-monospace, monospace; letter-spacing: .12em; }
button, .button {
  display: inline-block; padding: .65rem 1.25rem; font: inherit; font-weight: 600; cursor: pointer;
  color: var(--on-accent); background: var(--accent); border: 1px solid var(--accent); border-radius: .5rem;
  text-decoration: none;
}
.card form button { width: 100%; }
.second { color: var(--accent); background: transparent; }
.quiet { padding: 0; font-weight: inherit; color: var(--ink); background: none; border: 0; }
.quiet:hover { text-decoration: underline; }
.actions { display: flex; flex-wrap: wrap; gap: .75rem; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.alert {
  padding: .75rem 1rem; color: var(--alarm); background: var(--alarm-ground);
  border-left: 4px solid currentColor; border-radius: .25rem;
}
.qr { display: block; max-width: 100%; margin: 0 auto 1.25rem; padding: .25rem; background: #fff; border-radius: .5rem; box-sizing: content-box; }
.key { font-size: 1.05rem; letter-spacing: .06em; overflow-wrap: anywhere; }
.codes { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: .5rem; margin: 0 0 1.25rem; padding: 0; list-style: none; }
.codes li { padding: .4rem .6rem; text-align: center; background: var(--ground); border-radius: .4rem; }
code { font-family: ui-monospace, monospace; }
`
