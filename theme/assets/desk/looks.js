// Colours and density.
import { button, find, make, root, words } from './page.js';
import { form, list } from './filter.js';
import { change } from './store.js';

const themes = { auto: words.automatic, light: words.light, dark: words.dark, contrast: words.high_contrast };
const theme = () => root.dataset.theme ?? 'auto';
// How much of each paper a list shows: remembered, and in the address, so that a link shows what one sees.
const views = ['titles', 'briefs', 'abstracts'].map(name => button('view', words[name], () => {
  const address = new URL(location);
  address.searchParams.set('view', name);
  history.replaceState(null, '', address);
  look('density', name);
}));

export const themeButton = button('theme', '', () => {
  const names = Object.keys(themes);
  look('theme', names[(names.indexOf(theme()) + 1) % names.length]);
});
find('.look-place')?.append(themeButton);
if (list) {
  const group = make('div', { className: 'views', role: 'group', ariaLabel: words.density }, ...views);
  if (form) form.prepend(group); else find('.desk-place')?.append(group);
}
showLooks();

function look(name, value) {
  if (value === 'auto') delete root.dataset[name]; else root.dataset[name] = value;
  change(known => { known[name] = root.dataset[name]; });
  showLooks();
}

function showLooks() {
  const text = `${words.colours}: ${themes[theme()]}`;
  themeButton.setAttribute('aria-label', text);
  themeButton.title = text;
  for (const view of views) view.setAttribute('aria-pressed', words[root.dataset.density] === view.textContent);
}
