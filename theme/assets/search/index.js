// Answers queries from the files below search/, which src/StaticDigest/Features/Search writes. Knows no page and no network:
// it is given a function that loads a file as text.

import { stemmer } from './stemmer/index.js';
import { isStop, words } from './words.js';
import { parse } from './query.js';

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const values = new Int8Array(128);
for (let i = 0; i < digits.length; i++)
  values[digits.charCodeAt(i)] = i;

// A list of numbers: five bits a sign, the lowest first, the sixth says that more follow.
function numbers(text, each) {
  let value = 0, shift = 1;
  for (let i = 0; i < text.length; i++) {
    const sign = values[text.charCodeAt(i)];
    value += (sign & 31) * shift;
    if (sign & 32) {
      shift *= 32;
    } else {
      each(value);
      value = 0;
      shift = 1;
    }
  }
}

function members(text, each) {
  let last = -1;
  numbers(text, (gap) => each(last += gap + 1));
}

// Lists of a line: abstract once, more often, very often; title; names; around the paper.
const fieldOf = [3, 3, 3, 0, 1, 2];
const weights = [1, 1.7, 2.6, 3.2, 3.2, 1];
const wanted = { title: [3], author: [4], abstract: [0, 1, 2] };
const everywhere = [0, 1, 2, 3, 4, 5];

// Forms of a word count less than the word itself.
const like = { exact: 1, stem: 0.9, begin: 0.6, typo: 0.55 };
const saturation = 1.1;
// The word itself in a title counts this much more, and two words of the query side by side in one.
const inTitle = 3, titled = 0.25, paired = 0.2;
const mostShards = 6, mostBegun = 60;

/** One letter more, less, other, or two letters swapped. */
function isNear(a, b) {
  if (Math.abs(a.length - b.length) > 1)
    return false;
  let i = 0, j = 0;
  while (i < a.length && a[i] === b[i])
    i++;
  while (j < a.length - i && j < b.length - i && a.at(-1 - j) === b.at(-1 - j))
    j++;
  const left = a.slice(i, a.length - j), right = b.slice(i, b.length - j);
  return left.length <= 1 && right.length <= 1 || left.length === 2 && left === right[1] + right[0] && right.length === 2;
}

export class SearchIndex {
  #load;
  #files = new Map();
  #manifest;
  #segments;

  /**
   * @param manifest Content of search/index.json.
   * @param {(path: string) => Promise<string>} load Loads a file below search/.
   */
  constructor(manifest, load) {
    this.#load = load;
    this.count = manifest.papers;
    this.topics = manifest.topics.map(([slug, name, swatch]) => ({ slug, name, swatch }));
    this.#manifest = manifest;
    this.#segments = manifest.segments.map((segment, number) => ({ ...segment, number }));
  }

  /** Papers by number, as the list of results shows them. */
  async papers(ids) {
    return Promise.all(ids.map(async (id) => {
      const segment = this.#segments.findLast((one) => one.first <= id), local = id - segment.first;
      const { block } = this.#manifest, papers = await this.#in(segment, `b${Math.floor(local / block)}.json`, JSON.parse);
      const [address, title, names, authors, date, venue, topics, code] = papers[local % block];
      return { id, address, title, names, authors, date, venue, topics: topics.map((i) => this.topics[i]), hasCode: code === 1 };
    }));
  }

  /**
   * @returns What was found: `order` (numbers, best first), `total` of them that fit the whole query, the words to
   * mark, for each clause the forms of its words, and what was read as something else.
   */
  async search(text, { newest = false } = {}) {
    const clauses = parse(text), corrected = new Map();
    const seen = clauses.map(() => ({ marks: new Set(), corrected }));
    const scored = await Promise.all(clauses.map(async (clause, i) => ({
      not: clause.not,
      isSoft: clause.any.every((atom) => atom.type === 'words' && !atom.field),
      isStop: clause.any.every((atom) => atom.type === 'words' && !atom.field && atom.list.length > 0 && atom.list.every((item) => isStop(item.word))),
      scores: this.#most(await Promise.all(clause.any.map((atom) => this.#atom(atom, clause.not ? { marks: new Set(), corrected: new Map() } : seen[i])))),
    })));
    const excluded = scored.filter((clause) => clause.not).map((clause) => clause.scores);
    const positive = scored.filter((clause) => !clause.not);
    const must = positive.some((clause) => !clause.isStop) ? positive.filter((clause) => !clause.isStop) : positive;
    const extra = positive.filter((clause) => !must.includes(clause));
    const hard = must.filter((clause) => !clause.isSoft), soft = must.filter((clause) => clause.isSoft);
    const full = [], part = [], gain = await this.#pairs(clauses.filter((clause) => !clause.not));
    const enough = soft.length && Math.max(1, Math.floor(soft.length * 0.6));
    if (positive.length || excluded.length) {
      for (let id = 0; id < this.count; id++) {
        if ((excluded.length && excluded.some((scores) => scores[id] > 0)) || (hard.length && hard.some((clause) => clause.scores[id] === 0)))
          continue;
        let score = 0, met = 0;
        for (const clause of soft) {
          score += clause.scores[id];
          met += clause.scores[id] > 0;
        }
        if (met < enough)
          continue;
        for (const clause of hard)
          score += clause.scores[id];
        for (const clause of extra)
          score += clause.scores[id];
        score += gain[id];
        // Equal ones: the newer first, since it has the higher number.
        (met === soft.length ? full : part).push(Math.round((newest ? 0 : score * (met / (soft.length || 1)) ** 2) * 4096) * 2 ** 20 + id);
      }
    }
    const byScore = (keys) => Array.from(Float64Array.from(keys).sort().reverse(), (key) => key % 2 ** 20);
    const all = byScore(full), rest = full.length < 10 ? byScore(part).slice(0, 20) : [];
    const forms = seen.map((one) => one.marks);
    return { order: [...all, ...rest], total: all.length, clauses, corrected, forms, marks: new Set(forms.flatMap((one) => [...one])) };
  }

  /** How many of some papers have a topic, code, a year: [key, count], most first. */
  async facets(ids) {
    const isIn = new Uint8Array(this.count), counts = new Map(), years = new Map();
    for (const id of ids)
      isIn[id] = 1;
    const add = (key, count) => count && counts.set(key, (counts.get(key) ?? 0) + count);
    const yearOf = (day) => years.get(day) ?? years.set(day, new Date((day - 719162) * 864e5).getUTCFullYear()).get(day);
    for (const [key, list] of await this.#facetLines()) {
      if (key === 'date') {
        list.forEach((day, id) => day && isIn[id] && add(`year:${yearOf(day)}`, 1));
      } else {
        let count = 0;
        members(list, (id) => { count += isIn[id]; });
        add(key, count);
      }
    }
    return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1));
  }

  /** Begins to load what counts need. */
  warm() {
    this.#facetLines().catch(() => {});
  }

  #in(segment, name, read) {
    return this.#file(`${segment.number}/${name}?v=${segment.version}`, read);
  }

  #file(path, read) {
    if (!this.#files.has(path)) {
      const loading = this.#load(path).then(read);
      this.#files.set(path, loading);
      // What failed may work the next time.
      loading.catch(() => this.#files.delete(path));
    }
    return this.#files.get(path);
  }

  #facetLines() {
    return this.#file(`facets.txt?v=${this.#manifest.version}`, (text) => new Map(text.split('\n').filter(Boolean).map((line) => {
      const [key, list] = line.split('\t');
      if (key !== 'date')
        return [key, list];
      const days = [];
      let day = 0;
      numbers(list, (step) => days.push(day += step & 1 ? -(step >> 1) : step >> 1));
      return [key, days];
    })));
  }

  // The lines of one shard: sorted words, and for each its lists.
  #shard(segment, i) {
    return this.#in(segment, `w${i}.txt`, (text) => {
      const list = [], lines = text.split('\n');
      let word = '';
      for (let k = 0; k < lines.length - 1; k++) {
        const end = lines[k].indexOf(' ');
        word = word.slice(0, values[lines[k].charCodeAt(0)]) + lines[k].slice(1, end);
        list.push({ word, line: lines[k].slice(end + 1), segment, shard: i, k });
      }
      return list;
    });
  }

  #shardOf(segment, word) {
    let low = 0, high = segment.borders.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (segment.borders[middle] <= word)
        low = middle + 1;
      else
        high = middle;
    }
    return low;
  }

  // All entries that begin like this, from not too many shards; those around the word itself come first.
  async #entries(begin, word) {
    const found = await Promise.all(this.#segments.map(async (segment) => {
      const from = this.#shardOf(segment, begin), to = this.#shardOf(segment, `${begin}\uffff`), at = this.#shardOf(segment, word);
      const shards = [];
      for (let i = from; i <= to; i++)
        shards.push(i);
      shards.sort((a, b) => Math.abs(a - at) - Math.abs(b - at) || a - b);
      return Promise.all(shards.slice(0, mostShards).map((i) => this.#shard(segment, i)));
    }));
    return found.flat(2).filter((entry) => entry.word.startsWith(begin) && (begin.includes('+') || !entry.word.includes('+')));
  }

  // The forms in which a word may stand in the index, as [likeness, entries].
  async #forms(word, isOpen, seen) {
    const isEnglish = /^[a-z]{3,}$/.test(word), stem = isEnglish ? stemmer(word) : word;
    let common = 0;
    while (common < stem.length && stem[common] === word[common])
      common++;
    const isBegun = (isOpen && word.length > 2) || /^[^\x00-\x7f]$/.test(word);
    const entries = await this.#entries(word.slice(0, Math.max(common, Math.min(3, word.length))), word);
    const exact = entries.filter((entry) => entry.word === word);
    const same = isEnglish ? entries.filter((entry) => entry.word !== word && /^[a-z]+$/.test(entry.word) && stemmer(entry.word) === stem) : [];
    const begun = isBegun ? entries.filter((entry) => entry.word !== word && entry.word.startsWith(word) && !same.includes(entry)) : [];
    begun.sort((a, b) => b.line.length - a.line.length);
    const forms = [[like.exact, exact], [like.stem, same], [like.begin, begun.slice(0, mostBegun)]];
    if (!exact.length && !same.length && !begun.length) {
      const near = await this.#near(word);
      if (near.length) {
        seen.corrected.set(word, near[0].word);
        forms.push([like.typo, near]);
      }
    }
    for (const [, list] of forms) {
      for (const entry of list)
        seen.marks.add(entry.word);
    }
    return forms;
  }

  // Words that differ by one slip. In a later letter: the beginning is right; in an early one: the end is.
  async #near(word) {
    if (!/^[a-z]{4,}$/.test(word))
      return [];
    const begin = word.slice(0, Math.max(3, Math.min(4, word.length - 3)));
    const nearby = (await this.#entries(begin, word)).filter((entry) => isNear(entry.word, word));
    const found = new Map();
    for (const entry of nearby)
      found.set(entry.word, Math.max(found.get(entry.word) ?? 0, Math.log2(entry.line.length)));
    const end = (word.charCodeAt(word.length - 2) - 97) * 26 + word.charCodeAt(word.length - 1) - 97;
    await Promise.all(this.#segments.map(async (segment) => {
      const list = await this.#in(segment, `s${end % segment.spellings}.txt`, (text) => {
        let last = '';
        return text.split('\n').slice(0, -1).map((line) => [last = last.slice(0, values[line.charCodeAt(1)]) + line.slice(2), values[line.charCodeAt(0)]]);
      });
      for (const [other, size] of list) {
        if (isNear(other, word))
          found.set(other, Math.max(found.get(other) ?? 0, size));
      }
    }));
    const best = [...found].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 3).map(([other]) => other);
    const entries = await Promise.all(best.map((other) => this.#entries(other, other)));
    return entries.flatMap((list, i) => list.filter((entry) => entry.word === best[i]));
  }

  #atom(atom, seen) {
    return atom.type === 'phrase' ? this.#phrase(atom, seen) : atom.type === 'words' ? this.#words(atom, seen) : this.#filter(atom);
  }

  #most([first, ...others]) {
    for (const scores of others) {
      for (let id = 0; id < scores.length; id++)
        first[id] = Math.max(first[id], scores[id]);
    }
    return first;
  }

  async #words(atom, seen) {
    const lists = atom.list.some((item) => !isStop(item.word)) ? atom.list.filter((item) => !isStop(item.word)) : atom.list;
    const [each, others] = await Promise.all([
      Promise.all(lists.map(async (item, i) => this.#score(await this.#forms(item.word, atom.isOpen && i === lists.length - 1, seen), wanted[atom.field] ?? everywhere))),
      Promise.all([
        ...atom.joined.map(async (word) => this.#score([[like.exact, (await this.#entries(word, word)).filter((entry) => entry.word === word)]], wanted[atom.field] ?? everywhere)),
        ...(atom.id ? [this.#id(atom.id, atom.isOpen)] : []),
      ]),
    ]);
    const all = each.length ? each.reduce((sum, scores) => sum.map((score, id) => score && scores[id] && score + scores[id])) : new Float32Array(this.count);
    return this.#most([all, ...others]);
  }

  async #id(id, isOpen) {
    const entries = await this.#entries(id, id);
    return this.#score([[8, entries.filter((entry) => entry.word === id)], [4, isOpen && id.length > 5 ? entries.slice(0, mostBegun) : []]], [5]);
  }

  #rarity(papers) {
    return Math.log(1 + (this.count - papers + 0.5) / (papers + 0.5));
  }

  // What papers gain by titles that have words of the query side by side: such pairs are words of the index.
  async #pairs(clauses) {
    const list = clauses.flatMap(({ any: [{ type, field, list }, other] }) => type === 'words' && !field && !other ? list.map((item) => item.word) : '');
    const gain = new Float32Array(this.count);
    await Promise.all(list.slice(1).map(async (word, i) => {
      const pair = `${list[i]}+${word}`, ids = [];
      if (!list[i] || !word || isStop(list[i]) || isStop(word))
        return;
      for (const { line, segment, word: found } of await this.#entries(pair, pair)) {
        if (found === pair)
          members(line.split(' ')[inTitle], (local) => ids.push(segment.first + local));
      }
      const rarity = this.#rarity(ids.length);
      for (const id of ids)
        gain[id] += paired * rarity;
    }));
    return gain;
  }

  // BM25 over all fields at once: a word counts more in a title, and more when few papers have it. All forms of a word are
  // as rare as its most frequent one, so that a rare form never counts more than the word itself.
  #score(forms, lists) {
    const scores = new Float32Array(this.count);
    let rarity = Infinity;
    for (const [likeness, entries] of forms) {
      const weight = new Float32Array(this.count), met = [], titles = [];
      for (const { line, segment } of entries) {
        const texts = line.split(' ');
        for (const list of lists) {
          if (texts[list]) {
            members(texts[list], (local) => {
              const id = segment.first + local;
              if (!weight[id])
                met.push(id);
              weight[id] += weights[list];
              if (list === inTitle)
                titles.push(id);
            });
          }
        }
      }
      rarity = Math.min(rarity, this.#rarity(met.length));
      for (const id of met)
        scores[id] = Math.max(scores[id], likeness * rarity * weight[id] / (weight[id] + saturation));
      if (likeness === like.exact) {
        for (const id of titles)
          scores[id] += titled * rarity;
      }
    }
    return scores;
  }

  // Where some words stand: for each paper and field (4 * paper + field) the positions.
  async #places(entries, lists) {
    const places = new Map();
    await Promise.all(entries.map(async ({ line, segment, shard, k }) => {
      const { shards_per_positions: many } = this.#manifest;
      const sections = await this.#in(segment, `p${Math.floor(shard / many)}.txt`, (text) => text.split('\f').map((section) => section.split('\n')));
      const lines = sections[shard % many];
      const papers = line.split(' '), positions = lines[k].split(' ');
      for (const list of lists) {
        if (!papers[list])
          continue;
        const keys = [];
        members(papers[list], (local) => keys.push((segment.first + local) * 4 + fieldOf[list]));
        let at = 0, position = 0, place = null;
        numbers(positions[list], (step) => {
          place ??= places.get(keys[at]) ?? [];
          place.push(position += step >> 1);
          if (!(step & 1)) {
            places.set(keys[at++], place);
            position = 0;
            place = null;
          }
        });
      }
    }));
    return places;
  }

  async #phrase(atom, seen) {
    const lists = wanted[atom.field] ?? everywhere;
    const parts = await Promise.all(atom.list.map(async ({ word, position }, i) => {
      const isBegun = atom.isOpen && i === atom.list.length - 1 && word.length > 1;
      const entries = (await this.#entries(word, word)).filter((entry) => isBegun || entry.word === word);
      entries.sort((a, b) => b.line.length - a.line.length);
      return { position, isStop: isStop(word), places: await this.#places(entries.slice(0, mostBegun), lists), entries };
    }));
    for (const part of parts) {
      if (!part.isStop)
        part.entries.forEach((entry) => seen.marks.add(entry.word));
    }
    // Common words are known in titles only; elsewhere any word may stand in their place.
    let ends = null, last = 0;
    const isCommon = parts.every((part) => part.isStop);
    for (const part of parts.filter((one) => isCommon || !one.isStop))
      [ends, last] = [this.#follow(ends, part, part.position - last), part.position];
    const weight = new Map();
    for (const key of ends.keys()) {
      if (key % 4 === 0 && !isCommon && parts.some((part) => part.isStop) && !this.#inTitle(parts, key))
        continue;
      const id = (key - key % 4) / 4;
      weight.set(id, (weight.get(id) ?? 0) + [3.2, 3.2, 1, 1.5][key % 4]);
    }
    const scores = new Float32Array(this.count), rarity = this.#rarity(weight.size);
    for (const [id, value] of weight)
      scores[id] = 1.3 * rarity * value / (value + saturation) + 1e-6;
    return scores;
  }

  // The places where a part stands so far behind the part before; in a name there may be initials between.
  #follow(ends, part, distance) {
    if (!ends)
      return part.places;
    const next = new Map();
    for (const [key, places] of part.places) {
      const before = ends.get(key);
      const slack = key % 4 === 1 ? 2 : 0;
      const ok = before && places.filter((place) => before.some((end) => place - end >= distance && place - end <= distance + slack));
      if (ok?.length)
        next.set(key, ok);
    }
    return next;
  }

  #inTitle(parts, key) {
    let ends = null, last = 0;
    for (const part of parts)
      [ends, last] = [this.#follow(ends, { places: new Map(part.places.has(key) ? [[key, part.places.get(key)]] : []) }, part.position - last), part.position];
    return ends.has(key);
  }

  async #filter(atom) {
    const scores = new Float32Array(this.count);
    const value = words(atom.value ?? '').filter((item) => !item.joined).map((item) => item.word).join(' ');
    const fits = (name) => {
      const folded = words(name).filter((item) => !item.joined).map((item) => item.word).join(' ');
      return value !== '' && (` ${folded}`).includes(` ${value}`);
    };
    const exact = this.topics.find((topic) => topic.slug === atom.value?.toLowerCase());
    const topics = exact ? [exact] : this.topics.filter((topic) => fits(topic.name) || fits(topic.slug));
    for (const [key, list] of await this.#facetLines()) {
      if (atom.type === 'date' && key === 'date') {
        list.forEach((day, id) => {
          if (day > 0 && day >= atom.from && day < atom.to)
            scores[id] = 1e-6;
        });
      } else if (key !== 'date' && key.startsWith(`${atom.type}:`)) {
        const name = key.slice(atom.type.length + 1);
        if (atom.type === 'topic' ? topics.some((topic) => topic.slug === name) : fits(name))
          members(list, (id) => { scores[id] = 1e-6; });
      }
    }
    return scores;
  }
}
