// The papers of a page and their marks: saved, read, a note; topics that are hidden; what is new.
import { all, button, find, here, make, pathOf, words } from './page.js';
import { change, desk, storage, watch } from './store.js';

const marks = { star: words.save, read: words.read };
const today = () => new Date().toISOString().slice(0, 10);

/** A button that sets or takes a mark of a paper. */
export function marker(field, paper) {
  const made = button(field, marks[field], () => change(({ papers }) => {
    const known = papers[paper.path] ??= { title: paper.title };
    known[field] = known[field] ? undefined : today();
  }));
  made.setAttribute('aria-label', `${marks[field]}: ${paper.title}`);
  return made;
}

export const own = find('main.paper');
export const cards = all('main article').map(element => ({ element, link: find('h2 a', element) })).filter(card => card.link);
if (own) cards.push({ element: own, place: find('.desk-place') });
for (const card of cards) {
  card.path = card.link ? pathOf(card.link.href) : here;
  card.title = (card.link ?? find('h1', own)).textContent.trim();
  if (!storage) continue;
  for (const field in marks) card[field] = marker(field, card);
  // In lists a sign is enough; its words are said, and shown to a pointer that rests on it.
  if (!card.place) for (const field in marks) Object.assign(card[field], { textContent: '', title: marks[field] });
  if (card.place) card.place.append(card.star, card.read);
  else card.element.append(make('p', { className: 'desk' }, card.star, card.read));
}

const notePlace = storage && find('.note-place');
if (notePlace) {
  const area = make('textarea', { rows: 3, value: desk.papers[here]?.note ?? '' });
  const told = make('span');
  let pause;
  const keep = () => {
    clearTimeout(pause);
    if (area.value.trim() === (desk.papers[here]?.note ?? '')) return;
    change(({ papers }) => {
      const paper = papers[here] ??= { title: cards.at(-1).title };
      paper.note = area.value.trim() || undefined;
    });
    told.textContent = ' \u2713';
  };
  // While one types, and whatever ends it: the field loses nothing on the way to another address.
  area.addEventListener('input', () => {
    told.textContent = '';
    clearTimeout(pause);
    pause = setTimeout(keep, 400);
  });
  area.addEventListener('change', keep);
  addEventListener('pagehide', keep);
  notePlace.append(make('label', {}, words.your_note, told, area));
}

// A topic that a reader does not want to see.
const topic = find('main.topic');
const topicPath = topic && here.replace(/page\/\d+\/$/, '');
const hide = topic && storage && button('hide', words.hide_topic, () => change(known => {
  known.hidden = known.hidden.includes(topicPath) ? known.hidden.filter(path => path !== topicPath) : [...known.hidden, topicPath];
}));
if (hide) find('.desk-place', topic)?.append(hide);

// New since the last visit: half an hour without the home page ends a visit.
const newest = find('main.home h1 time')?.dateTime;
if (newest && storage) {
  const seen = Date.now() - desk.visit < 18e5 ? desk.seen : desk.newest;
  change(known => Object.assign(known, { seen, newest, visit: Date.now() }));
  for (const time of all('main.home :is(h1, h3) time')) if (seen && time.dateTime > seen) time.closest('h1, h3').append(' ', make('small', { className: 'fresh', textContent: words.new }));
}

const savedCount = find('.top nav small');
watch(() => {
  for (const card of cards) {
    for (const field in marks) {
      const is = Boolean(desk.papers[card.path]?.[field]);
      card[field]?.setAttribute('aria-pressed', is);
      card.element.classList.toggle(`is-${field}`, is);
    }
  }
  if (savedCount) savedCount.textContent = Object.values(desk.papers).filter(paper => paper.star).length || '';
  hide?.setAttribute('aria-pressed', desk.hidden.includes(topicPath));
});
