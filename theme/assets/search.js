// The search page: reads the query from the address, asks the index, shows papers. Text is only ever set as text.

import { SearchIndex } from './search/index.js';
import { isStop, words } from './search/words.js';

const root = document.documentElement;
const home = new URL(root.dataset.base, location);
const folder = new URL('search/', home);
const form = document.getElementById('search-form');
const input = form.q;
const status = document.getElementById('search-status');
const order = document.getElementById('search-order');
const filters = document.getElementById('search-filters');
const results = document.getElementById('search-results');
const more = document.getElementById('search-more');
const browse = document.getElementById('search-browse');
const title = document.title;
const language = root.lang.replace(/^en$/, 'en-GB');
// Papers that are shown first, as many as a window holds, and then at a time; milliseconds from the last key to the search.
const step = 10;
const first = Math.max(4, Math.min(step, Math.floor((innerHeight - 300) / 110)));
const pause = 60;

// No language is known here: words come from a block of the page, by the keys of strings/en.yml.
const texts = JSON.parse(document.getElementById('search-words').textContent);

/** A text with its gaps filled: # stands for a number, < and > for what was asked. */
const say = (text, number, ...asked) => text.replace('#', number?.toLocaleString(language)).replace(/[<>]/g, () => asked.shift());

async function load(path) {
  const answer = await fetch(new URL(path, folder));
  if (!answer.ok)
    throw answer;
  return answer.text();
}

let opening;
const open = () => opening ??= load('index.json').then((text) => new SearchIndex(JSON.parse(text), load)).catch((answer) => {
  opening = null;
  throw answer;
});

// Counts the queries: an answer to an older one is dropped.
let turn = 0;
let found = null;
let shown = 0;
let isNewest = false;

function element(name, className, ...content) {
  const node = document.createElement(name);
  // What is shown may be of any script.
  node.dir = 'auto';
  if (className)
    node.className = className;
  node.append(...content);
  return node;
}

/** An element whose text is a paper's. */
function paperText(name, className, text, marks) {
  const node = element(name, className, ...marked(text, marks));
  node.lang = results.dataset.lang;
  return node;
}

// Text with the words of the query marked.
function marked(text, marks) {
  const parts = [];
  let at = 0;
  for (const { word, start, end } of words(text)) {
    if (start >= at && marks.has(word) && !isStop(word)) {
      parts.push(text.slice(at, start), element('mark', '', text.slice(start, end)));
      at = end;
    }
  }
  return [...parts, text.slice(at)];
}

// The sentence that has most of the words, cut where it is very long.
function sentence(text, marks) {
  let best = '', most = -1;
  for (const one of text.split(/(?<=[.!?])\s+(?=[\p{Lu}\d("“])|(?<=[。！？])|\n+/u)) {
    const count = new Set(words(one).map(({ word }) => word).filter((word) => marks.has(word) && !isStop(word))).size;
    if (count > most)
      [best, most] = [one, count];
  }
  // On a phone, as much as has its room from the start.
  const room = innerWidth < 640 ? 150 : 320;
  if (best.length <= room)
    return best;
  const first = words(best).find(({ word }) => marks.has(word))?.start ?? 0;
  const from = first < room * 0.6 ? 0 : best.indexOf(' ', first - room * 0.4) + 1;
  return `${from ? '… ' : ''}${best.slice(from, best.indexOf(' ', from + room * 0.87) + 1 || undefined)}…`;
}

function byline(names, count, marks) {
  const last = names.length - 1;
  const kept = names.filter((name, i) => i < 3 || (i === last && last === count - 1) || words(name).some(({ word }) => marks.has(word))).slice(0, 7);
  const left = Math.max(count, names.length) - kept.length;
  if (count < 0)
    return marked(kept.join(', '), marks).concat(` ${texts.others}`);
  return marked(kept.join(', '), marks).concat(left > 0 ? [kept.length ? ` ${say(texts.search_more, left)}` : say(texts.search_authors, left)] : []);
}

function day(iso) {
  const [year, month, date] = iso.split('-');
  return new Date(Date.UTC(year, (month ?? 1) - 1, date ?? 1)).toLocaleDateString(language, { year: 'numeric', month: month && 'long', day: date && 'numeric', timeZone: 'UTC' });
}

// Whether what a row shows has a form of every word.
function isExplained(paper, forms) {
  const shown = new Set(words([paper.title, ...paper.names].join(' ')).map(({ word }) => word));
  return forms.every((some) => [...some].every(isStop) || [...some].some((word) => shown.has(word)));
}

// The sentence that fits best, from the paper's own page: the index has no text.
function passage(paper, marks, place) {
  // Gives a document that nothing runs in, where policies forbid to make one of a text.
  const request = new XMLHttpRequest();
  request.responseType = 'document';
  request.onload = () => {
    const text = request.response?.querySelector('.abstract')?.textContent.trim() ?? '';
    place.replaceChildren(...marked(sentence(text, marks), marks));
  };
  request.open('GET', new URL(paper.address, home));
  request.send();
}

function row(paper, marks, hasPassage) {
  const link = paperText('a', '', paper.title, marks);
  link.href = new URL(paper.address, home);
  const facts = element('p', 'facts');
  if (paper.date) {
    const time = element('time', '', day(paper.date));
    time.dateTime = paper.date;
    facts.append(time);
  }
  if (paper.venue)
    facts.append(element('span', '', paper.venue));
  if (paper.hasCode)
    facts.append(element('span', '', texts.with_code));
  facts.append(...paper.topics.map((topic) => element('span', 'tag', topic.name)));
  const authors = element('p', 'byline', ...byline(paper.names, paper.authors, marks));
  const article = element('article', '', element('h2', '', link), authors, facts);
  if (hasPassage) {
    const place = paperText('p', 'match', '', marks);
    article.append(place);
    passage(paper, marks, place);
  }
  return article;
}

async function show(count, mine, before) {
  const index = await open();
  const last = Math.min(count, found.order.length);
  const [papers] = await Promise.all([index.papers(found.order.slice(shown, last)), before]);
  if (mine !== turn)
    return;
  if (!shown)
    results.replaceChildren();
  papers.forEach((paper, i) => {
    if (shown + i === found.total)
      results.append(element('p', 'empty', found.total ? texts.search_lacking : texts.search_near));
    results.append(row(paper, found.marks, shown + i < found.total && !isExplained(paper, found.forms)));
  });
  shown = last;
  more.hidden = shown >= found.order.length;
}

function chip(token, name, count, className) {
  const button = element('button', className, name, ' ', element('small', '', count.toLocaleString(language)));
  button.type = 'button';
  button.dataset.token = token;
  button.setAttribute('aria-pressed', ` ${input.value} `.includes(` ${token} `));
  return element('li', '', button);
}

function narrow(index, counts) {
  const ofKind = (kind, limit) => counts.filter(([key]) => key.startsWith(`${kind}:`)).slice(0, limit).map(([key, count]) => [key, key.slice(kind.length + 1), count]);
  const sources = ofKind('source', 4);
  const years = ofKind('year', 6).sort((a, b) => b[1] - a[1]);
  const groups = [
    [texts.topics, ofKind('topic', 8).map(([key, slug, count]) => {
      const topic = index.topics.find((one) => one.slug === slug);
      return topic ? chip(key, topic.name, count, 'tag') : '';
    })],
    [texts.years, years.length > 1 || /\byear:/.test(input.value) ? years.map(([key, year, count]) => chip(key, year, count)) : []],
    [texts.search_with, ofKind('has', 9).filter(([, name]) => name === 'code').map(([key, , count]) => chip(key, texts.code, count))],
    [texts.search_from, sources.length > 1 ? sources.map(([, name, count]) => chip(`source:"${name.replaceAll('"', '')}"`, name, count)) : []],
  ];
  const focused = filters.contains(document.activeElement) && document.activeElement.dataset.token;
  filters.replaceChildren(...groups.filter(([, chips]) => chips.length).flatMap(([name, chips]) => {
    const list = element('ul', 'index', ...chips);
    list.setAttribute('aria-label', name);
    return [element('h2', 'label', name), list];
  }));
  filters.hidden = !filters.children.length;
  if (focused)
    [...filters.querySelectorAll('button')].find((button) => button.dataset.token === focused)?.focus();
}

function announce(query) {
  const count = found.total;
  const read = [...found.corrected].map(([from, to]) => say(texts.search_corrected, 0, from, to)).join(', ');
  status.textContent = `${say(count === 0 ? texts.search_none : count === 1 ? texts.search_one : texts.search_many, count, query)}${read && `; ${read}`}`;
}

async function ask() {
  const mine = ++turn;
  const query = input.value.trim();
  document.title = query ? `${query} · ${title}` : title;
  browse.hidden = query !== '';
  browse.dataset.seen = '';
  if (!query) {
    results.replaceChildren();
    filters.hidden = more.hidden = order.hidden = true;
    status.textContent = '';
    return;
  }
  try {
    const index = await open();
    const answer = await index.search(query, { newest: isNewest });
    if (mine !== turn)
      return;
    [found, shown] = [answer, 0];
    // Results and what narrows them come at once, so that nothing that one reads moves.
    const facets = index.facets(found.order.slice(0, found.total));
    // What comes near is shown when nothing fits or when it is asked for, and the rest of a page when one scrolls: each is more to load.
    await show(Math.min(found.total || step, first), mine, facets);
    if (mine !== turn)
      return;
    if (!found.order.length)
      results.replaceChildren();
    announce(query);
    order.hidden = found.total < 2;
    order.setAttribute('aria-pressed', isNewest);
    narrow(index, await facets);
  } catch {
    if (mine === turn)
      fail();
  }
}

function fail() {
  status.textContent = texts.search_failed;
}

function address() {
  const query = input.value.trim();
  const state = new URLSearchParams(query ? { q: query, ...isNewest && { sort: 'new' } } : {}).toString();
  return `${location.pathname}${state && `?${state}`}`;
}

// A step back leads to the query before, not to the letter before.
let isAsked = false;

function go(isLetter) {
  if (address() !== location.pathname + location.search)
    history[isLetter && !isAsked ? 'replaceState' : 'pushState'](null, '', address());
  isAsked = !isLetter;
  return ask();
}

function fromAddress() {
  const query = new URLSearchParams(location.search);
  input.value = query.get('q') ?? '';
  isNewest = query.get('sort') === 'new';
  isAsked = input.value !== '';
  return ask();
}

let timer;
input.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(go, pause, true);
});
// Whoever leaves the field has asked.
input.addEventListener('change', () => isAsked = true);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(timer);
  go();
});
filters.addEventListener('click', ({ target }) => {
  const token = target.closest('button')?.dataset.token;
  if (!token)
    return;
  const rest = ` ${input.value} `;
  input.value = (rest.includes(` ${token} `) ? rest.replace(` ${token} `, ' ') : `${rest}${token}`).trim();
  go();
});
order.addEventListener('click', () => {
  isNewest = !isNewest;
  go();
});
let isComing = false;
addEventListener('scroll', () => {
  const count = Math.min(step, found?.total || step);
  if (isComing || more.hidden || shown >= count || more.getBoundingClientRect().top > innerHeight * 1.5)
    return;
  isComing = true;
  show(count, turn).catch(fail).finally(() => isComing = false);
}, { passive: true });
more.addEventListener('click', () => {
  const before = shown;
  show(shown + step, turn).then(() => results.querySelectorAll('article')[before]?.querySelector('a').focus()).catch(fail);
});
addEventListener('popstate', fromAddress);
addEventListener('keydown', (event) => {
  const links = [...results.querySelectorAll('h2 a')];
  const at = links.indexOf(document.activeElement);
  if (event.ctrlKey || event.metaKey || event.altKey)
    return;
  if (event.key === '/' && document.activeElement !== input)
    input.select();
  else if (event.key === 'ArrowDown' && (at >= 0 || document.activeElement === input))
    links[Math.min(at + 1, links.length - 1)]?.focus();
  else if (event.key === 'ArrowUp' && at >= 0)
    (links[at - 1] ?? input).focus();
  else
    return;
  event.preventDefault();
});

// Links to the search name the field; who comes by an address alone begins at the top of the page.
if (location.hash === '#q' && !matchMedia('(pointer: coarse)').matches)
  input.focus();
fromAddress();
// Counts are loaded behind what the address asks for, and before the first key.
open().then((index) => index.warm()).catch(() => {});
