// Reads a query. Whatever is written means something: what is no field is a word, what is not closed ends at the end.

import { words } from './words.js';

const fields = {
  author: 'author', by: 'author', title: 'title', abstract: 'abstract', topic: 'topic', has: 'has', year: 'year',
  after: 'after', since: 'after', before: 'before', until: 'before', source: 'source',
};

/** Days since the first of January of the year 1. */
export const dayNumber = (year, month = 1, day = 1) => Date.UTC(year, month - 1, day) / 864e5 + 719162;

const datePattern = /^(\d{4})(?:-(\d\d?))?(?:-(\d\d?))?$/;

// First day of a date and of the date after it: 2024, 2024-05, 2024-05-17.
function span(text) {
  const [, year, month, day] = datePattern.exec(text) ?? [];
  if (!year || month > 12 || month === '00' || day > 31)
    return null;
  return month === undefined ? [dayNumber(+year), dayNumber(+year + 1)]
    : day === undefined ? [dayNumber(+year, +month), dayNumber(+year, +month + 1)]
      : [dayNumber(+year, +month, +day), dayNumber(+year, +month, +day) + 1];
}

function dates(field, value) {
  const [from, to] = value.split(/\.\.+|(?<=^\d{4})-(?=\d{4}$)/);
  const first = from ? span(from) : [0, 0], last = to ? span(to) : to === undefined ? first : [0, 5e6];
  if (!first || !last)
    return null;
  return field === 'year' ? { from: first[0], to: last[1] } : field === 'after' ? { from: first[0], to: 5e6 } : { from: 0, to: first[0] };
}

// arXiv:2401.01234v2, https://doi.org/10.1000/182, hep-th/9901001: an id, bare.
function id(text) {
  const bare = text.toLowerCase().replace(/^https?:\/\/[^/]+\/(?:abs|pdf|papers|forum\?id=)?\/?/, '').replace(/^(?:arxiv|doi):/, '').replace(/\.pdf$/, '');
  const arxiv = /^(\d{4}\.\d{1,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{3,7})(?:v\d+)?$/.exec(bare);
  return arxiv ? arxiv[1] : /\d/.test(bare) && /[./:_-]/.test(bare) || bare !== text.toLowerCase() ? bare : null;
}

function atom(field, text, isPhrase, isOpen) {
  if (field === 'year' || field === 'after' || field === 'before') {
    const range = dates(field, text);
    return range && { type: 'date', ...range };
  }
  if (field === 'topic' || field === 'has' || field === 'source')
    return { type: field, value: text };
  const all = words(text), list = all.filter((item) => !item.joined);
  const bare = isPhrase || field ? null : id(text);
  if (!list.length && !bare)
    return null;
  return {
    type: isPhrase && list.length > 1 ? 'phrase' : 'words',
    field,
    list,
    joined: all.filter((item) => item.joined).map((item) => item.word),
    id: bare,
    isOpen,
  };
}

/**
 * @returns {{not: boolean, any: object[]}[]} Clauses that must all hold; each holds when any of its atoms does.
 */
export function parse(text) {
  const clauses = [];
  let isOr = false, isNot = false;
  for (const match of text.normalize('NFC').matchAll(/(-?)(?:(\p{L}+):(?=[^\s:/]))?(?:["“”]([^"“”]*)(["“”]|$)|([^\s"“”()|]+))|\|/gu)) {
    const [whole, minus, name, quoted, quote, bare] = match;
    if (whole === '|' || bare === 'OR' && !name && !minus) {
      isOr = clauses.length > 0;
      continue;
    }
    if (bare === 'AND' && !name && !minus)
      continue;
    if (bare === 'NOT' && !name && !minus) {
      isNot = true;
      continue;
    }
    const field = Object.hasOwn(fields, name?.toLowerCase() ?? '') ? fields[name.toLowerCase()] : '';
    const isLast = match.index + whole.length === text.length;
    const value = quoted ?? bare;
    let item = atom(field, name && !field ? `${name}:${value}` : value, quoted !== undefined, isLast && (quoted === undefined || !quote));
    // A date that is none is looked for as a word.
    if (!item && field && value)
      item = atom('', value, false, isLast);
    const not = Boolean(minus) || isNot;
    if (!item)
      continue;
    if (isOr && !not)
      clauses.at(-1).any.push(item);
    else
      clauses.push({ not, any: [item] });
    isOr = isNot = false;
  }
  return clauses;
}
