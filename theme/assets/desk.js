// The reading desk: saved papers, read marks, notes, filters, looks and keys. Everything stays in this browser; nothing is sent anywhere.
import { base, find, make, parse, trusted, words } from './desk/page.js';
import { change, desk, shaped, storage, watch } from './desk/store.js';
import { marker } from './desk/marks.js';
import './desk/filter.js';
import './desk/looks.js';
import './desk/keys.js';
import './desk/copy.js';
import './desk/keep.js';

// For saved.js.
export { base, change, desk, find, make, marker, parse, shaped, storage, watch, words };

// Without a network: after everything else, so that it takes nothing from the page.
if (storage && isSecureContext) addEventListener('load', () => navigator.serviceWorker?.register(trusted.createScriptURL('')).catch(() => {}));
