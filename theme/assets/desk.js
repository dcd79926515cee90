// The reading desk: stars, read marks, notes, filters and keys. Everything stays in this browser; nothing is sent anywhere.
// All words come from <template id="desk-words"> of the page, so that this file knows no language.
(() => {
  const root = document.documentElement;
  const base = root.dataset.base;
  const words = document.getElementById('desk-words');
  const store = openStore(`staticdigest:${base}`);
  if (!words || !store) return;

  // --- What is remembered -------------------------------------------------------------------------------------------
  // { papers: { "papers/2401.00001/": { title, star: day, read: day, note } }, hidden: ["topics/x/"], seen: "2026-04-17", theme, density }
  const desk = store.load();
  desk.papers ??= {};
  desk.hidden ??= [];

  function openStore(key) {
    try {
      const load = () => { try { return JSON.parse(localStorage.getItem(key)) ?? {}; } catch { return {}; } };
      localStorage.setItem(key, localStorage.getItem(key) ?? '{}');
      return { key, load, save: value => localStorage.setItem(key, JSON.stringify(value)) };
    } catch { return null; } // Storage is blocked: the page stays as it is, without a trace of the desk.
  }

  const word = name => words.content.querySelector(`[data-word="${name}"]`)?.textContent ?? name;
  const today = () => new Date().toISOString().slice(0, 10);
  const pathOf = url => new URL(url, location).pathname.slice(base.length);
  const save = () => { store.save(desk); announce(); };

  function entry(path, title) {
    return desk.papers[path] ??= { title };
  }

  function tidy(path) {
    const paper = desk.papers[path];
    if (paper && !paper.star && !paper.read && !paper.note) delete desk.papers[path];
  }

  function toggle(path, title, field) {
    const paper = entry(path, title);
    if (paper[field]) delete paper[field]; else paper[field] = today();
    tidy(path);
    save();
  }

  // --- Papers on this page ------------------------------------------------------------------------------------------
  const cards = [...document.querySelectorAll('main article')].map(element => {
    const link = element.querySelector('h2 a');
    return { element, link, path: pathOf(link.href), title: link.textContent.trim() };
  });
  const own = document.querySelector('main.paper h1');
  if (own) cards.push({ element: document.querySelector('main.paper'), link: null, path: pathOf(location.href), title: own.textContent.trim() });

  function button(name, action) {
    const made = document.createElement('button');
    made.type = 'button';
    made.dataset.action = name;
    made.addEventListener('click', action);
    return made;
  }

  for (const card of cards) {
    const bar = document.createElement('p');
    bar.className = 'desk';
    card.star = button('star', () => { toggle(card.path, card.title, 'star'); show(card); });
    card.read = button('read', () => { toggle(card.path, card.title, 'read'); show(card); });
    bar.append(card.star, card.read);
    (card.element.querySelector('.links, .facts') ?? card.element).after(bar);
    if (!card.link) addNote(card, bar);
    show(card);
  }

  function show(card) {
    const paper = desk.papers[card.path] ?? {};
    for (const name of ['star', 'read']) {
      const made = card[name];
      made.textContent = word(paper[name] ? `un${name}` : name);
      made.setAttribute('aria-pressed', String(Boolean(paper[name])));
      made.setAttribute('aria-label', `${made.textContent}: ${card.title}`);
      card.element.classList.toggle(`is-${name}`, Boolean(paper[name]));
    }
  }

  function addNote(card, bar) {
    const label = document.createElement('label');
    label.className = 'desk-note';
    label.textContent = word('note');
    const area = document.createElement('textarea');
    area.rows = 3;
    area.value = desk.papers[card.path]?.note ?? '';
    area.addEventListener('change', () => {
      const paper = entry(card.path, card.title);
      if (area.value.trim()) paper.note = area.value.trim(); else delete paper.note;
      tidy(card.path);
      save();
    });
    label.append(area);
    bar.after(label);
    // Who opens a paper's page has met it: it counts as read only when the reader says so.
  }

  // --- New since the last visit, hidden topics ----------------------------------------------------------------------
  const newest = document.querySelector('main.home .issue time')?.dateTime;
  if (newest) {
    if (desk.seen && newest > desk.seen) root.dataset.fresh = '';
    if (desk.seen !== newest) { desk.seen = newest; store.save(desk); }
  }

  const topic = document.querySelector('main.topic');
  if (topic) {
    const path = pathOf(location.href).replace(/page\/\d+\/$/, '');
    const hide = button('hide', () => {
      desk.hidden = desk.hidden.includes(path) ? desk.hidden.filter(other => other !== path) : [...desk.hidden, path];
      save();
      label();
    });
    const label = () => { hide.textContent = word(desk.hidden.includes(path) ? 'unhide' : 'hide'); };
    label();
    const bar = document.createElement('p');
    bar.className = 'desk';
    bar.append(hide);
    topic.querySelector('.issue').append(bar);
  }

  const topicsOf = card => [...card.element.querySelectorAll('a.t')].map(link => pathOf(link.href));

  // --- Sort and filter a list; the state stands in the address ------------------------------------------------------
  const list = document.querySelector('main.home .papers, main.day .papers');
  if (list && cards.length > 1) addControls();
  else if (!own && !topic) hideHidden();

  function hideHidden() {
    for (const card of cards) card.element.hidden = isHidden(card);
  }

  function isHidden(card) {
    const topics = topicsOf(card);
    return topics.length > 0 && topics.every(path => desk.hidden.includes(path));
  }

  function addControls() {
    const form = words.content.querySelector('form').cloneNode(true);
    const state = new URLSearchParams(location.search);
    const topicNames = new Map();
    for (const card of cards) for (const link of card.element.querySelectorAll('a.t')) topicNames.set(pathOf(link.href), link.textContent);
    for (const [path, name] of [...topicNames].sort((a, b) => a[1].localeCompare(b[1]))) form.topic.add(new Option(name, path.replace(/^topics\/|\/$/g, '')));
    const rank = new Map(cards.map((card, i) => [card, i]));
    const date = card => card.element.querySelector('time')?.dateTime ?? '';
    const votes = card => Number(card.element.dataset.votes ?? 0);
    const orders = { rank: (a, b) => rank.get(a) - rank.get(b), date: (a, b) => date(b).localeCompare(date(a)), votes: (a, b) => votes(b) - votes(a) };
    for (const name of ['sort', 'topic']) if (state.get(name) && [...form[name].options].some(option => option.value === state.get(name))) form[name].value = state.get(name);
    for (const name of ['code', 'unread']) form[name].checked = state.has(name);

    function apply() {
      let shown = 0;
      for (const card of [...cards].sort((a, b) => orders[form.sort.value](a, b) || orders.rank(a, b))) {
        const keep = !isHidden(card)
          && (!form.topic.value || topicsOf(card).includes(`topics/${form.topic.value}/`))
          && (!form.code.checked || card.element.querySelector('.l-code'))
          && (!form.unread.checked || !desk.papers[card.path]?.read);
        card.element.hidden = !keep;
        shown += keep ? 1 : 0;
        list.append(card.element);
      }
      form.querySelector('output').textContent = shown < cards.length ? `${shown} / ${cards.length}` : '';
      const query = new URLSearchParams();
      if (form.sort.value !== 'rank') query.set('sort', form.sort.value);
      if (form.topic.value) query.set('topic', form.topic.value);
      for (const name of ['code', 'unread']) if (form[name].checked) query.set(name, '');
      history.replaceState(null, '', `${location.pathname}${query.size ? `?${query.toString().replace(/=(?=&|$)/g, '')}` : ''}${location.hash}`);
    }

    form.addEventListener('change', apply);
    form.addEventListener('submit', event => event.preventDefault());
    list.before(form);
    apply();
  }

  // --- Looks: colours and density -----------------------------------------------------------------------------------
  const looks = document.createElement('p');
  looks.className = 'desk looks';
  const themes = ['auto', 'light', 'dark', 'contrast'];
  const themeButton = button('theme', nextTheme);
  const densityButton = button('density', () => setLook('density', desk.density === 'titles' ? undefined : 'titles'));
  looks.append(themeButton);
  if (list || topic) looks.append(densityButton);
  document.querySelector('footer.foot')?.append(looks);
  showLooks();

  function nextTheme() {
    const next = themes[(themes.indexOf(desk.theme ?? 'auto') + 1) % themes.length];
    setLook('theme', next === 'auto' ? undefined : next);
  }

  function setLook(name, value) {
    if (value) { desk[name] = value; root.dataset[name] = value; }
    else { delete desk[name]; delete root.dataset[name]; }
    store.save(desk);
    showLooks();
  }

  function showLooks() {
    themeButton.textContent = `${word('theme')}: ${word(`theme-${desk.theme ?? 'auto'}`)}`;
    densityButton.textContent = word(desk.density === 'titles' ? 'density-full' : 'density-titles');
  }

  // --- Keys ---------------------------------------------------------------------------------------------------------
  let at = -1;
  const visible = () => cards.filter(card => card.link && !card.element.hidden);
  const current = () => own ? cards.at(-1) : visible()[at];

  function move(step) {
    const all = visible();
    if (!all.length) return;
    at = Math.min(Math.max(at + step, 0), all.length - 1);
    all[at].link.focus();
    all[at].element.scrollIntoView({ block: 'nearest' });
  }

  const keys = {
    j: () => move(1),
    k: () => move(-1),
    o: () => current()?.link?.click(),
    s: () => current()?.star.click(),
    r: () => current()?.read.click(),
    t: nextTheme,
    '/': () => { (document.querySelector('input[type="search"]') ?? document.querySelector('a[rel="search"]'))?.focus(); },
    '?': help,
    ArrowLeft: () => document.querySelector('a[rel="prev"]')?.click(),
    ArrowRight: () => document.querySelector('a[rel="next"]')?.click(),
  };

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select, [contenteditable], dialog, summary')) return;
    const action = keys[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });

  document.addEventListener('focusin', event => {
    const index = visible().findIndex(card => card.element.contains(event.target));
    if (index >= 0) at = index;
  });

  async function help() {
    let dialog = document.querySelector('dialog.help');
    if (!dialog) {
      const page = new DOMParser().parseFromString(await (await fetch(`${base}help/`)).text(), 'text/html');
      dialog = document.createElement('dialog');
      dialog.className = 'help';
      const close = document.createElement('button');
      close.type = 'button';
      close.textContent = word('close');
      close.addEventListener('click', () => dialog.close());
      dialog.append(close, ...page.querySelector('main').children);
      dialog.setAttribute('aria-label', word('help'));
      document.body.append(dialog);
    }
    dialog.showModal();
  }

  // --- Copying ------------------------------------------------------------------------------------------------------
  for (const source of document.querySelectorAll('[data-copy]')) {
    const copy = button('copy', async () => {
      await navigator.clipboard.writeText(source.dataset.copy || source.textContent);
      copy.textContent = word('copied');
      setTimeout(() => { copy.textContent = word('copy'); }, 2000);
    });
    copy.textContent = word('copy');
    copy.className = 'copy';
    source.after(copy);
  }

  // --- The saved papers ---------------------------------------------------------------------------------------------
  const saved = document.getElementById('saved');
  const announce = saved ? drawSaved : () => {};
  if (saved) startSaved();

  function shared() {
    return (new URLSearchParams(location.hash.slice(1)).get('papers') ?? '').split(',').filter(path => /^[\w.-]+$/.test(path)).map(path => `papers/${path}/`);
  }

  function savedPaths() {
    const fromLink = shared();
    return fromLink.length ? fromLink : Object.keys(desk.papers).filter(path => desk.papers[path].star || desk.papers[path].note).sort();
  }

  function drawSaved() {
    const paths = savedPaths();
    saved.replaceChildren(...paths.map(path => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = base + path;
      link.textContent = desk.papers[path]?.title ?? path.slice('papers/'.length, -1);
      item.append(link);
      if (desk.papers[path]?.note) {
        const note = document.createElement('small');
        note.textContent = desk.papers[path].note;
        item.append(note);
      }
      return item;
    }));
    document.getElementById('saved-none').hidden = paths.length > 0;
    document.getElementById('saved-tools').hidden = false;
  }

  function download(name, type, text) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  function startSaved() {
    drawSaved();
    addEventListener('hashchange', drawSaved);
    const tools = document.getElementById('saved-tools');
    const actions = {
      bib: () => citations('cite.bib', 'saved.bib', 'application/x-bibtex'),
      ris: () => citations('cite.ris', 'saved.ris', 'application/x-research-info-systems'),
      json: () => citations('cite.json', 'saved.json', 'application/json'),
      share: async () => {
        const link = new URL(location);
        link.hash = `papers=${savedPaths().map(path => path.slice('papers/'.length, -1)).join(',')}`;
        await navigator.clipboard.writeText(link.href);
        tools.querySelector('output').textContent = word('copied');
      },
      export: () => download('reading-desk.json', 'application/json', JSON.stringify(desk, null, 1)),
    };
    for (const [name, action] of Object.entries(actions)) tools.querySelector(`[data-tool="${name}"]`)?.addEventListener('click', action);
    tools.querySelector('input[type="file"]').addEventListener('change', async event => {
      let text;
      try { text = JSON.parse(await event.target.files[0].text()); } catch { text = null; }
      if (!text || typeof text.papers !== 'object') { tools.querySelector('output').textContent = word('import-failed'); return; }
      for (const [path, paper] of Object.entries(text.papers)) {
        if (!/^papers\/[\w.-]+\/$/.test(path) || typeof paper !== 'object') continue;
        const kept = entry(path, String(paper.title ?? ''));
        for (const field of ['star', 'read', 'note']) if (typeof paper[field] === 'string') kept[field] ??= paper[field];
      }
      save();
      tools.querySelector('output').textContent = word('imported');
    });
  }

  async function citations(file, name, type) {
    const parts = await Promise.all(savedPaths().map(async path => {
      const answer = await fetch(base + path + file);
      return answer.ok ? answer.text() : '';
    }));
    const texts = parts.filter(Boolean);
    download(name, type, file.endsWith('.json') ? JSON.stringify(texts.flatMap(text => JSON.parse(text)), null, 1) : texts.join('\n'));
  }
})();
