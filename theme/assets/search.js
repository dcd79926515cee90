// The search page: reads the query from the address, asks the index, shows papers. Text is only ever set as text.

import { SearchIndex } from './search-index.js';
import { isStop, words } from './search-words.js';

const root = document.documentElement, home = new URL(root.dataset.base, location), folder = new URL('search/', home);
const [form, status, filters, results, more, browse, order] = ['form', 'status', 'filters', 'results', 'more', 'browse', 'order'].map((id) => document.getElementById(`search-${id}`));
const input = form.q, title = document.title, first = 4, step = 10, pause = 60, language = root.lang.replace(/^en$/, 'en-GB');
// All words come from the page, so that this file knows no language: # stands for a number, < and > for what was asked.
const texts = new Map(results.dataset.words.split('|').map((pair) => pair.trim().split('=')));
const say = (name, number, ...asked) => texts.get(name).replace('#', number?.toLocaleString(language)).replace(/[<>]/g, () => asked.shift());

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

let turn = 0, shown = 0, found = null, isNewest = false;

function element(name, className, ...content) {
  const node = document.createElement(name);
  // What is shown may be of any script.
  node.dir = 'auto';
  // Titles and abstracts.
  if (/^a$|match/.test(name + className))
    node.lang = results.dataset.lang;
  if (className)
    node.className = className;
  node.append(...content);
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
  if (best.length <= 320)
    return best;
  const first = words(best).find(({ word }) => marks.has(word))?.start ?? 0;
  const from = first < 200 ? 0 : best.indexOf(' ', first - 120) + 1;
  return `${from ? '… ' : ''}${best.slice(from, best.indexOf(' ', from + 280) + 1 || undefined)}…`;
}

function byline(names, count, marks) {
  const last = names.length - 1;
  const kept = names.filter((name, i) => i < 3 || (i === last && last === count - 1) || words(name).some(({ word }) => marks.has(word))).slice(0, 7);
  const left = Math.max(count, names.length) - kept.length;
  if (count < 0)
    return marked(kept.join(', '), marks).concat(` ${say('others')}`);
  return marked(kept.join(', '), marks).concat(left > 0 ? [kept.length ? ` ${say('more', left)}` : say('authors', left)] : []);
}

function day(iso) {
  const [year, month, date] = iso.split('-');
  return new Date(Date.UTC(year, (month ?? 1) - 1, date ?? 1)).toLocaleDateString(language, { year: 'numeric', month: month && 'long', day: date && 'numeric', timeZone: 'UTC' });
}

function row(paper, marks) {
  const link = element('a', '', ...marked(paper.title, marks));
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
    facts.append(element('span', '', say('code')));
  facts.append(...paper.topics.map((topic) => element('span', `t s${topic.swatch}`, topic.name)));
  return element('article', '', element('h2', '', link), element('p', 'by', ...byline(paper.names, paper.authors, marks)), facts, element('p', 'match', ...marked(sentence(paper.abstract, marks), marks)));
}

async function show(count, mine) {
  const index = await open(), last = Math.min(count, found.order.length);
  const papers = await index.papers(found.order.slice(shown, last));
  if (mine !== turn)
    return;
  if (!shown)
    results.replaceChildren();
  papers.forEach((paper, i) => {
    if (shown + i === found.total)
      results.append(element('p', 'empty', say(found.total ? 'lack' : 'near')));
    results.append(row(paper, found.marks));
  });
  shown = last;
  more.hidden = shown >= found.order.length;
}

function chip(token, name, count, className) {
  const button = element('button', className, name, ' ', element('small', '', count.toLocaleString(language))), isOn = ` ${input.value} `.includes(` ${token} `);
  button.type = 'button';
  button.dataset.token = token;
  button.setAttribute('aria-pressed', isOn);
  return element('li', '', button);
}

async function narrow(mine) {
  const index = await open(), counts = await index.facets(found.order.slice(0, found.total));
  if (mine !== turn)
    return;
  const of = (kind, limit) => counts.filter(([key]) => key.startsWith(`${kind}:`)).slice(0, limit).map(([key, count]) => [key, key.slice(kind.length + 1), count]);
  const sources = of('source', 4), years = of('year', 6).sort((a, b) => b[1] - a[1]);
  const groups = [
    [say('topics'), of('topic', 8).map(([key, slug, count]) => {
      const topic = index.topics.find((one) => one.slug === slug);
      return topic ? chip(key, topic.name, count, `t s${topic.swatch}`) : '';
    })],
    [say('years'), years.length > 1 || /\byear:/.test(input.value) ? years.map(([key, year, count]) => chip(key, year, count)) : []],
    [say('with'), of('has', 9).filter(([, name]) => name === 'code').map(([key, , count]) => chip(key, say('has'), count))],
    [say('from'), sources.length > 1 ? sources.map(([, name, count]) => chip(`source:"${name.replaceAll('"', '')}"`, name, count)) : []],
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
  const read = [...found.corrected].map(([from, to]) => say('correct', 0, from, to)).join(', ');
  status.textContent = `${say(count === 0 ? 'none' : count === 1 ? 'one' : 'many', count, query)}${read && `; ${read}`}`;
}

async function ask() {
  const mine = ++turn, query = input.value.trim();
  document.title = query ? `${query} · ${title}` : title;
  browse.hidden = query !== '';
  if (!query) {
    results.replaceChildren();
    filters.hidden = more.hidden = order.hidden = true;
    status.textContent = '';
    return;
  }
  try {
    const index = await open(), answer = await index.search(query, { newest: isNewest });
    if (mine !== turn)
      return;
    [found, shown] = [answer, 0];
    // What a window holds is shown before the rest, and what fits before what comes near: each is more to load.
    await show(Math.min(found.total || step, first), mine);
    if (mine !== turn)
      return;
    if (!found.order.length)
      results.replaceChildren();
    announce(query);
    await show(step, mine);
    if (mine !== turn)
      return;
    order.hidden = found.total < 2;
    order.setAttribute('aria-pressed', isNewest);
    await narrow(mine);
  } catch {
    if (mine === turn)
      fail();
  }
}

function fail() {
  status.textContent = say('failed');
}

function address() {
  const query = new URLSearchParams(input.value.trim() ? { q: input.value.trim(), ...(isNewest ? { sort: 'new' } : {}) } : {}).toString();
  return `${location.pathname}${query ? `?${query}` : ''}`;
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
more.addEventListener('click', () => {
  const before = shown;
  show(shown + step, turn).then(() => results.querySelectorAll('article')[before]?.querySelector('a').focus()).catch(fail);
});
addEventListener('popstate', fromAddress);
addEventListener('keydown', (event) => {
  const links = [...results.querySelectorAll('h2 a')], at = links.indexOf(document.activeElement);
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
