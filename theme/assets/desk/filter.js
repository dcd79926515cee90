// Sorts and filters an issue; the state stands in the address.
import { all, find, pathOf, root } from './page.js';
import { cards } from './marks.js';
import { desk, storage } from './store.js';

export const list = find('.papers');
const filter = find('.filter');
export const form = filter && find('form', find('template', filter).content).cloneNode(true);
if (form) addFilter();

function addFilter() {
  const state = new URLSearchParams(location.search);
  const topics = new Map();
  const lists = new Set();
  for (const card of cards) {
    card.topics = all('a.tag', card.element).map(link => (topics.set(pathOf(link.href), link.textContent), pathOf(link.href)));
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
        && (!form.code.checked || find('.link-code', card.element))
        && (!form.unread.checked || !desk.papers[card.path]?.read);
      card.element.hidden = !isKept;
      return isKept;
    }).length;
    find('output', form).textContent = shown < cards.length ? `${shown} / ${cards.length}` : '';
    const query = [['view', new URLSearchParams(location.search).get('view')], ...['sort', 'topic', 'list'].map(name => [name, form[name].value])]
      .filter(([name, value]) => value && value !== 'rank')
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`).concat(['code', 'unread'].filter(name => form[name].checked)).join('&');
    if (query !== location.search.slice(1)) history.replaceState(null, '', `${location.pathname}${query && '?'}${query}${location.hash}`);
  };
  form.addEventListener('change', apply);
  form.addEventListener('submit', event => event.preventDefault());
  filter.append(form);
  apply();
}
