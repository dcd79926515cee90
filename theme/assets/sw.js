// Keeps the pages of the last week for times without a network. Before this text the site writes:
// `base`, the path below which it lies; `version`, which changes with the theme and the papers; `files`, what is kept, by path below base.
const prefix = `staticdigest:${base}:`;
const own = prefix + version;
// What readers saved, whatever the version; desk/keep.js fills it.
const saved = `staticdigest-saved:${base}`;

addEventListener('install', event => event.waitUntil(
  caches.open(own).then(cache => cache.addAll(files.map(file => new Request(base + file, { cache: 'no-cache' })))).then(() => skipWaiting())));

// Older ones go as a whole, so that nothing of two versions is ever mixed.
addEventListener('activate', event => event.waitUntil(
  caches.keys().then(names => Promise.all(names.filter(name => name.startsWith(prefix) && name !== own).map(name => caches.delete(name)))).then(() => clients.claim())));

addEventListener('fetch', event => {
  const { request } = event;
  // A stream has no end, and an update waits for every answer to end.
  const isStream = request.headers.get('Accept') === 'text/event-stream';
  if (request.method === 'GET' && !isStream && request.url.startsWith(location.origin + base)) event.respondWith(answer(request));
});

async function answer(request) {
  let cacheName = own;
  let kept = await caches.match(request, { cacheName, ignoreSearch: true });
  kept ??= await caches.match(request, { cacheName: cacheName = saved, ignoreSearch: true });
  // Addresses of assets carry fingerprints: what is kept is what would come.
  if (kept && request.mode !== 'navigate' && request.url.includes('/assets/')) return kept;
  try {
    const fresh = fetch(request).then(async found => {
      if (kept && found.ok && !found.redirected && !request.url.includes('?')) await (await caches.open(cacheName)).put(request, found.clone());
      return found;
    });
    // A network that hangs is none.
    return await (kept ? Promise.race([fresh, new Promise(resolve => setTimeout(resolve, 4000, kept))]) : fresh);
  } catch {
    return kept ?? (request.mode === 'navigate' ? await caches.match(`${base}offline/`) : null) ?? Response.error();
  }
}
