// The page of the saved papers.
import { base, change, desk, find, make, marker, parse, shaped, storage, watch } from './desk.js';

const list = find('#saved');
const tools = find('#saved-tools');
// A link can name any number of papers; each of these is a request.
const most = 200;
const titles = new Map();

function savedPaths() {
  const names = new Set((new URLSearchParams(location.hash.slice(1)).get('papers') ?? '').split(',').filter(name => /^[\w.-]+$/.test(name)));
  find('#saved-cut').hidden = names.size <= most;
  const shared = [...names].slice(0, most).map(name => `papers/${name}/`);
  return shared.length ? shared : Object.keys(desk.papers).filter(path => desk.papers[path].star || desk.papers[path].note).sort((a, b) => (desk.papers[b].star ?? '').localeCompare(desk.papers[a].star ?? ''));
}

/** Loads a file of each paper, a few at a time. */
async function inBatches(paths, take) {
  for (let i = 0; i < paths.length; i += 6)
    await Promise.all(paths.slice(i, i + 6).map(async (path, j) => {
      const answer = await fetch(base + path);
      await take(answer.ok ? await answer.text() : '', i + j);
    }));
}

function draw() {
  const paths = savedPaths();
  const unknown = new Map();
  list.replaceChildren(...paths.map(path => {
    const paper = desk.papers[path] ?? {};
    const link = make('a', { href: base + path, textContent: paper.title ?? titles.get(path) ?? path.split('/')[1] });
    const star = marker('star', { path, get title() { return link.textContent; } });
    star.setAttribute('aria-pressed', Boolean(paper.star));
    // A list from a link knows no titles; the papers' own pages do.
    if (!paper.title && !titles.has(path)) unknown.set(path, link);
    return make('li', {}, link, ' ', star, ...paper.note ? [make('small', { textContent: paper.note })] : []);
  }));
  find('#saved-none').hidden = paths.length > 0;
  for (const [path, link] of unknown) titles.set(path, link.textContent);
  inBatches([...unknown.keys()], (page, i) => {
    const [path, link] = [...unknown][i];
    titles.set(path, link.textContent = find('h1', parse(page))?.textContent.trim() || link.textContent);
  }).catch(() => {});
}

function download(name, type, text) {
  const link = make('a', { href: URL.createObjectURL(new Blob([text], { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1e4);
}

const say = name => { find('output', tools).textContent = find('output', tools).dataset[name]; };

const citations = (name, type) => async () => {
  const texts = [];
  await inBatches(savedPaths().map(path => `${path}cite.${name}`), (text, i) => { texts[i] = text; });
  download(`saved.${name}`, type, name === 'json' ? JSON.stringify(texts.filter(Boolean).flatMap(text => JSON.parse(text)), null, 1) : texts.filter(Boolean).join('\n'));
};

const actions = {
  bib: citations('bib', 'application/x-bibtex'),
  ris: citations('ris', 'application/x-research-info-systems'),
  json: citations('json', 'application/json'),
  share: async () => {
    await navigator.clipboard.writeText(`${location.href.split('#')[0]}#papers=${savedPaths().map(path => path.split('/')[1]).join(',')}`);
    say('copied');
  },
  export: () => download('reading-desk.json', 'application/json', JSON.stringify(desk, null, 1)),
};

async function read(event) {
  let found;
  try { found = shaped(JSON.parse(await event.target.files[0].text())); } catch { /* Said below. */ }
  if (!found || !Object.keys(found.papers).length && !found.hidden.length) return say('failed');
  change(known => {
    for (const [path, paper] of Object.entries(found.papers)) known.papers[path] = { ...paper, ...known.papers[path] };
    known.hidden = [...new Set([...known.hidden, ...found.hidden])];
  });
  say('imported');
}

if (storage) {
  for (const [name, action] of Object.entries(actions)) find(`[data-tool="${name}"]`, tools)?.addEventListener('click', () => Promise.resolve(action()).catch(() => say('refused')));
  find('input', tools).addEventListener('change', read);
  tools.hidden = false;
  addEventListener('hashchange', draw);
  watch(draw);
}
