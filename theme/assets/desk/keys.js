// Keys.
import { all, base, button, find, make, parse, words } from './page.js';
import { cards, own } from './marks.js';
import { change, desk, storage } from './store.js';
import { themeButton } from './looks.js';

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
  '/': () => { const field = all('input[type="search"]').findLast(each => each.checkVisibility()); if (field) field.focus(); else find('a[rel="search"]')?.click(); },
  '?': help,
  ArrowLeft: () => find('a[rel="prev"]')?.click(),
  ArrowRight: () => find('a[rel="next"]')?.click(),
};

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select, [contenteditable], dialog, iframe')) return;
  if (!Object.hasOwn(keys, event.key) || desk.silent && event.key.length === 1) return;
  event.preventDefault();
  keys[event.key]();
});

document.addEventListener('focusin', event => {
  const index = visible().findIndex(card => card.element.contains(event.target));
  if (index >= 0) at = index;
});

// Who speaks to a machine, or has a cat on the keyboard, wants no single letters to do things.
function offerSwitch(place) {
  if (!place || !storage) return;
  const box = find('input', place);
  box.checked = !desk.silent;
  box.addEventListener('change', () => change(known => { known.silent = !box.checked; }));
  place.hidden = false;
}
offerSwitch(find('.keys-switch'));

async function help() {
  let dialog = find('dialog.help');
  if (!dialog) {
    try {
      const page = await (await fetch(`${base}help/`)).text();
      dialog = make('dialog', { className: 'help' }, ...find('main', parse(page)).children);
    } catch { return; } // Without a network and not kept: there is nothing to show.
    dialog.setAttribute('aria-label', find('h1', dialog).textContent);
    const close = button('close', words.close, () => dialog.close());
    close.autofocus = true;
    dialog.append(close);
    offerSwitch(find('.keys-switch', dialog));
    document.body.append(dialog);
  }
  if (!dialog.open) dialog.showModal();
}
