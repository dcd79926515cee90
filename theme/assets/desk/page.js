// What all parts need of the page. No part knows a language: words come from a block of the page, by the keys of strings/en.yml.
export const root = document.documentElement;
export const base = root.dataset.base;
export const find = (selector, from = document) => from.querySelector(selector);
export const all = (selector, from = document) => [...from.querySelectorAll(selector)];
export const words = JSON.parse(find('#desk-words').textContent);

/** Path of an address below the site: papers/2401.00001/. */
export const pathOf = url => new URL(url, location).pathname.slice(base.length);
export const here = pathOf(location.href);

/** An element with properties and content. */
export function make(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** A button that does something. */
export function button(action, text, press) {
  const made = make('button', { type: 'button', textContent: text });
  made.dataset.action = action;
  made.addEventListener('click', press);
  return made;
}

// The one policy of the site: pages of its own, which are parsed and never run, and its own worker.
export const trusted = (window.trustedTypes ?? { createPolicy: (_, rules) => rules })
  .createPolicy('desk', { createHTML: page => page, createScriptURL: () => `${base}sw.js` });

/** A page of the site as a document that is never shown. */
export const parse = page => new DOMParser().parseFromString(trusted.createHTML(page), 'text/html');
