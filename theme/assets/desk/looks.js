// Colours and density.
import { button, find, root, words } from './page.js';
import { form, list } from './filter.js';
import { change } from './store.js';

const themes = { auto: words.automatic, light: words.light, dark: words.dark, contrast: words.high_contrast };
const theme = () => root.dataset.theme ?? 'auto';
const isDense = () => (root.dataset.density ?? 'full') === 'titles';

export const themeButton = button('theme', '', () => {
  const names = Object.keys(themes);
  look('theme', names[(names.indexOf(theme()) + 1) % names.length]);
});
const densityButton = button('density', words.titles_only, () => look('density', isDense() ? 'full' : 'titles'));
find('.look-place')?.append(themeButton);
if (list) (form ?? find('.desk-place'))?.append(densityButton);
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
  densityButton.setAttribute('aria-pressed', isDense());
}
