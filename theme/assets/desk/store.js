// What is remembered in this browser:
// { papers: { "papers/2401.00001/": { title, star: day, read: day, note } }, hidden: ["topics/x/"],
//   seen, newest: days of issues, visit: time, theme, density, silent: no single letters as keys }
import { base } from './page.js';

const key = `staticdigest:${base}`;

// Null where storage is blocked: then the page stays as it is, but for colours and keys.
export const storage = (() => {
  try {
    localStorage.setItem(`${key}?`, '1');
    localStorage.removeItem(`${key}?`);
    return localStorage;
  } catch { return null; }
})();

export let desk = load();
const watchers = [];

/** Calls a function now and whenever something changed, here or in another tab. */
export function watch(show) {
  watchers.push(show);
  show();
}

const tell = () => watchers.forEach(show => show());

function load() {
  try { return shaped(JSON.parse(storage?.getItem(key))); } catch { return shaped(); }
}

/** Of a file or a storage only what has the right shape: nothing that is found there ends a script. */
export function shaped(known) {
  const record = value => value && typeof value === 'object' && !Array.isArray(value) ? value : {};
  const papers = {};
  for (const [path, paper] of Object.entries(record(record(known).papers))) {
    if (!/^papers\/[\w.-]+\/$/.test(path)) continue;
    for (const field of ['title', 'star', 'read', 'note']) if (typeof record(paper)[field] === 'string') (papers[path] ??= {})[field] = paper[field];
  }
  const hidden = record(known).hidden;
  return { ...record(known), papers, hidden: Array.isArray(hidden) ? hidden.filter(path => typeof path === 'string') : [] };
}

/** Changes what is remembered, as another tab may have left it by now. */
export function change(action) {
  desk = load();
  action(desk);
  for (const [path, paper] of Object.entries(desk.papers)) if (!paper.star && !paper.read && !paper.note) delete desk.papers[path];
  try { storage?.setItem(key, JSON.stringify(desk)); } catch { /* Full: what is on the page still holds for this visit. */ }
  tell();
}

if (storage) addEventListener('storage', event => { if (event.key === key) { desk = load(); tell(); } });
