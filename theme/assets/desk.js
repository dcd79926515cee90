// The reading desk: saved papers, read marks, notes, filters, looks and keys. Everything stays in this browser; nothing is sent anywhere.
// All words come from the tag that loads it, so that this file knows no language.
(() => {
  const root = document.documentElement;
  const base = root.dataset.base;
  const find = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const saved = find('#saved');
  const tools = find('#saved-tools');
  const words = new Map((document.currentScript?.dataset.words ?? '').split('|').map(pair => pair.trim().split('=')));
  const word = name => words.get(name) ?? name;

  // --- What is remembered -------------------------------------------------------------------------------------------
  // { papers: { "papers/2401.00001/": { title, star: day, read: day, note } }, hidden: ["topics/x/"],
  //   seen, newest: days of issues, visit: time, theme, density }
  const key = `staticdigest:${base}`;
  // Null where storage is blocked: then the page stays as it is, but for colours and keys.
  const storage = (() => {
    try {
      localStorage.setItem(`${key}?`, '1');
      localStorage.removeItem(`${key}?`);
      return localStorage;
    } catch { return null; }
  })();
  let desk = load();

  function load() {
    try { return shaped(JSON.parse(storage?.getItem(key))); } catch { return shaped(); }
  }

  // Of a file or a storage only what has the right shape: nothing that is found there ends this script.
  function shaped(known) {
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
  function change(action) {
    desk = load();
    action(desk);
    for (const [path, paper] of Object.entries(desk.papers)) if (!paper.star && !paper.read && !paper.note) delete desk.papers[path];
    try { storage?.setItem(key, JSON.stringify(desk)); } catch { /* Full: what is on the page still holds for this visit. */ }
    refresh();
  }

  const pathOf = url => new URL(url, location).pathname.slice(base.length);
  const here = pathOf(location.href);
  const today = () => new Date().toISOString().slice(0, 10);
  const fields = ['star', 'read'];

  function make(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  // The one policy of the site: pages of its own, which are parsed and never run, and its own worker.
  const trusted = (window.trustedTypes ?? { createPolicy: (_, rules) => rules })
    .createPolicy('desk', { createHTML: page => page, createScriptURL: () => `${base}sw.js` });
  const parse = page => new DOMParser().parseFromString(trusted.createHTML(page), 'text/html');

  function button(action, text, press) {
    const made = make('button', { type: 'button', textContent: text });
    made.dataset.action = action;
    made.addEventListener('click', press);
    return made;
  }

  // Sets or takes a mark of a paper.
  function marker(field, paper) {
    const made = button(field, word(field), () => change(({ papers }) => {
      const known = papers[paper.path] ??= { title: paper.title };
      known[field] = known[field] ? undefined : today();
    }));
    made.setAttribute('aria-label', `${word(field)}: ${paper.title}`);
    return made;
  }

  // --- Papers on this page ------------------------------------------------------------------------------------------
  const own = find('main.paper');
  const cards = all('main article').map(element => ({ element, link: find('h2 a', element) })).filter(card => card.link);
  if (own) cards.push({ element: own, place: find('.desk-place') });
  for (const card of cards) {
    card.path = card.link ? pathOf(card.link.href) : here;
    card.title = (card.link ?? find('h1', own)).textContent.trim();
    if (!storage) continue;
    for (const field of fields) card[field] = marker(field, card);
    if (card.place) card.place.append(card.star, card.read);
    else card.element.append(make('p', { className: 'desk' }, card.star, card.read));
  }

  const notePlace = storage && find('.note-place');
  if (notePlace) {
    const area = make('textarea', { rows: 3, value: desk.papers[here]?.note ?? '' });
    area.addEventListener('change', () => change(({ papers }) => {
      const paper = papers[here] ??= { title: cards.at(-1).title };
      paper.note = area.value.trim() || undefined;
    }));
    notePlace.append(make('label', {}, word('note'), area));
  }

  // --- Topics that a reader does not want to see --------------------------------------------------------------------
  const topic = find('main.topic');
  const topicPath = topic && here.replace(/page\/\d+\/$/, '');
  const hide = topic && storage && button('hide', word('hide'), () => change(known => {
    known.hidden = known.hidden.includes(topicPath) ? known.hidden.filter(path => path !== topicPath) : [...known.hidden, topicPath];
  }));
  if (hide) find('.desk-place', topic)?.append(hide);

  // --- New since the last visit: half an hour without the home page ends a visit ----------------------------------
  const newest = find('main.home h1 time')?.dateTime;
  if (newest && storage) {
    const seen = Date.now() - desk.visit < 18e5 ? desk.seen : desk.newest;
    change(known => Object.assign(known, { seen, newest, visit: Date.now() }));
    for (const time of all('main.home :is(h1, h3) time')) if (seen && time.dateTime > seen) time.closest('h1, h3').append(' ', make('small', { className: 'fresh', textContent: word('fresh') }));
  }

  function refresh() {
    for (const card of cards) {
      for (const field of fields) {
        const is = Boolean(desk.papers[card.path]?.[field]);
        card[field]?.setAttribute('aria-pressed', is);
        card.element.classList.toggle(`is-${field}`, is);
      }
    }
    hide?.setAttribute('aria-pressed', desk.hidden.includes(topicPath));
    if (saved && storage) drawSaved();
  }

  // --- Sort and filter an issue; the state stands in the address --------------------------------------------------
  const list = find('.papers');
  const filter = find('.filter');
  const form = filter && find('form', find('template', filter).content).cloneNode(true);
  if (form) addFilter();

  function addFilter() {
    const state = new URLSearchParams(location.search);
    const topics = new Map();
    const lists = new Set();
    for (const card of cards) {
      card.topics = all('a.t', card.element).map(link => (topics.set(pathOf(link.href), link.textContent), pathOf(link.href)));
      card.lists = (card.element.dataset.lists ?? '').split('|').filter(Boolean);
      card.lists.forEach(name => lists.add(name));
    }
    const { compare } = new Intl.Collator(root.lang);
    for (const [name, value] of [...topics].map(([path, name]) => [name, path.split('/')[1]]).sort((a, b) => compare(a[0], b[0]))) form.topic.add(new Option(name, value));
    for (const name of [...lists].sort()) form.list.add(new Option(name));
    form.list.parentElement.hidden = lists.size < 2;
    if (!storage) form.unread.parentElement.hidden = true;

    const date = card => find('time', card.element)?.dateTime ?? '';
    const votes = card => Number(card.element.dataset.votes ?? 0);
    const orders = { rank: () => 0, date: (a, b) => date(b) < date(a) ? -1 : date(b) > date(a) ? 1 : 0, votes: (a, b) => votes(b) - votes(a) };
    for (const name of ['sort', 'topic', 'list']) if ([...form[name].options].some(option => option.value === state.get(name))) form[name].value = state.get(name);
    for (const name of ['code', 'unread']) form[name].checked = state.has(name);

    let order = 'rank';
    const apply = () => {
      // Cards stand in the array by rank, and sorting keeps the order of equals.
      const sorted = [...cards].sort(orders[form.sort.value]);
      if (form.sort.value !== order) list.append(...sorted.map(card => card.element));
      order = form.sort.value;
      const shown = sorted.filter(card => {
        const isKept = !(card.topics.length && card.topics.every(path => desk.hidden.includes(path)))
          && (!form.topic.value || card.topics.includes(`topics/${form.topic.value}/`))
          && (!form.list.value || card.lists.includes(form.list.value))
          && (!form.code.checked || find('.l-code', card.element))
          && (!form.unread.checked || !desk.papers[card.path]?.read);
        card.element.hidden = !isKept;
        return isKept;
      }).length;
      find('output', form).textContent = shown < cards.length ? `${shown} / ${cards.length}` : '';
      const query = ['sort', 'topic', 'list'].map(name => [name, form[name].value]).filter(([name, value]) => value && value !== 'rank')
        .map(([name, value]) => `${name}=${encodeURIComponent(value)}`).concat(['code', 'unread'].filter(name => form[name].checked)).join('&');
      if (query !== location.search.slice(1)) history.replaceState(null, '', `${location.pathname}${query && '?'}${query}${location.hash}`);
    };
    form.addEventListener('change', apply);
    form.addEventListener('submit', event => event.preventDefault());
    filter.append(form);
    apply();
  }

  // --- Looks: colours and density -----------------------------------------------------------------------------------
  const themes = ['auto', 'light', 'dark', 'contrast'];
  const theme = () => root.dataset.theme ?? 'auto';
  const isDense = () => (root.dataset.density ?? 'full') === 'titles';
  const themeButton = button('theme', '', () => look('theme', themes[(themes.indexOf(theme()) + 1) % themes.length]));
  const densityButton = button('density', word('density'), () => look('density', isDense() ? 'full' : 'titles'));
  find('.look-place')?.append(themeButton);
  if (list) (form ?? find('.desk-place'))?.append(densityButton);
  showLooks();

  function look(name, value) {
    if (value === 'auto') delete root.dataset[name]; else root.dataset[name] = value;
    change(known => { known[name] = root.dataset[name]; });
    showLooks();
  }

  function showLooks() {
    const text = `${word('theme')}: ${word(theme())}`;
    themeButton.setAttribute('aria-label', text);
    themeButton.title = text;
    densityButton.setAttribute('aria-pressed', isDense());
  }

  // --- Keys ---------------------------------------------------------------------------------------------------------
  let at = -1;
  const visible = () => cards.filter(card => card.link && !card.element.hidden).sort((a, b) => a.element.compareDocumentPosition(b.element) & 4 ? -1 : 1);
  const current = () => own ? cards.at(-1) : visible()[at];

  function move(step) {
    const open = visible();
    if (!open.length) return;
    at = Math.min(Math.max(at + step, 0), open.length - 1);
    open[at].link.focus();
    open[at].element.scrollIntoView({ block: 'nearest' });
  }

  const keys = {
    j: () => move(1),
    k: () => move(-1),
    o: () => (current()?.link ?? find('.links a'))?.click(),
    s: () => current()?.star?.click(),
    r: () => current()?.read?.click(),
    t: () => themeButton.click(),
    '/': () => { const field = find('input[type="search"]'); if (field) field.focus(); else find('a[rel="search"]')?.click(); },
    '?': help,
    ArrowLeft: () => find('a[rel="prev"]')?.click(),
    ArrowRight: () => find('a[rel="next"]')?.click(),
  };

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select, [contenteditable], dialog, iframe')) return;
    if (!Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });

  document.addEventListener('focusin', event => {
    const index = visible().findIndex(card => card.element.contains(event.target));
    if (index >= 0) at = index;
  });

  async function help() {
    let dialog = find('dialog.help');
    if (!dialog) {
      try {
        const page = await (await fetch(`${base}help/`)).text();
        dialog = make('dialog', { className: 'help' }, ...find('main', parse(page)).children);
      } catch { return; } // Without a network and not kept: there is nothing to show.
      dialog.setAttribute('aria-label', word('help'));
      const close = button('close', word('close'), () => dialog.close());
      close.autofocus = true;
      dialog.append(close);
      document.body.append(dialog);
    }
    if (!dialog.open) dialog.showModal();
  }

  // --- Copying ------------------------------------------------------------------------------------------------------
  for (const source of navigator.clipboard ? all('[data-copy]') : []) {
    const text = source.textContent.trim();
    const copy = button('copy', word('copy'), async () => {
      await navigator.clipboard.writeText(text);
      copy.textContent = word('copied');
      setTimeout(() => { copy.textContent = word('copy'); }, 2000);
    });
    source.append(' ', copy);
  }

  // --- The saved papers ---------------------------------------------------------------------------------------------
  if (saved && storage) startSaved();

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

  function drawSaved() {
    const paths = savedPaths();
    const unknown = new Map();
    saved.replaceChildren(...paths.map(path => {
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

  function startSaved() {
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
    for (const [name, action] of Object.entries(actions)) find(`[data-tool="${name}"]`, tools)?.addEventListener('click', () => Promise.resolve(action()).catch(() => say('refused')));
    find('input', tools).addEventListener('change', async event => {
      let read;
      try { read = shaped(JSON.parse(await event.target.files[0].text())); } catch { /* Said below. */ }
      if (!read || !Object.keys(read.papers).length && !read.hidden.length) return say('failed');
      change(known => {
        for (const [path, paper] of Object.entries(read.papers)) known.papers[path] = { ...paper, ...known.papers[path] };
        known.hidden = [...new Set([...known.hidden, ...read.hidden])];
      });
      say('imported');
    });
    tools.hidden = false;
    addEventListener('hashchange', drawSaved);
  }

  if (storage) addEventListener('storage', event => { if (event.key === key) { desk = load(); refresh(); } });
  refresh();

  // --- Without a network: after everything else, so that it takes nothing from the page ---------------------------
  if (storage && isSecureContext) addEventListener('load', () => navigator.serviceWorker?.register(trusted.createScriptURL('')).catch(() => {}));
})();
