// Saved papers are read without a network: their pages are kept, and the style that they had.
import { base, find } from './page.js';
import { desk, storage, watch } from './store.js';

const name = `staticdigest-saved:${base}`;
const papers = `${base}papers/`;
let last;
let work = Promise.resolve();

async function keep(paths) {
  if (!paths.length) return caches.delete(name);
  const cache = await caches.open(name);
  const missing = new Set(paths.map(path => base + path));
  for (const request of await cache.keys()) {
    const path = new URL(request.url).pathname;
    if (path.startsWith(papers) && !missing.delete(path)) await cache.delete(request);
  }
  // One after the other: a list that was read from a file may be long. What does not come now comes with the next visit of the list.
  for (const path of [find('link[rel="stylesheet"]').href, ...missing]) await cache.add(path).catch(() => {});
}

if (storage && globalThis.caches) watch(() => {
  const paths = Object.keys(desk.papers).filter(path => desk.papers[path].star);
  const now = paths.join();
  // A page asks for nothing that did not change on it, but for the list of the saved ones.
  if (last === undefined && !find('#saved')) last = now;
  if (now !== last) work = work.then(() => keep(paths)).catch(() => {});
  last = now;
});
