// Buttons that copy.
import { all, button, words } from './page.js';

for (const source of navigator.clipboard ? all('[data-copy]') : []) {
  const text = source.textContent.trim();
  const copy = button('copy', words.copy, async () => {
    await navigator.clipboard.writeText(text);
    copy.textContent = words.copied;
    setTimeout(() => { copy.textContent = words.copy; }, 2000);
  });
  source.append(' ', copy);
}
