// Words of a text as the index knows them: lower case, no accents, plain digits, names for single Greek letters,
// halves of short hyphenated words also as one, pairs of signs for scripts without spaces.
// The same rules as in src/StaticDigest/Search/Reading; a test compares them letter by letter.

const longest = 40, ascii = /[a-z0-9]+/iy;
const none = 0, letter = 1, sign = 2;

const folds = new Map(Object.entries({ æ: 'ae', œ: 'oe', ß: 'ss', þ: 'th', ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl' }));
for (const [from, to] of ['đd', 'ðd', 'ħh', 'ıi', 'łl', 'ŋn', 'øo', 'ŧt', 'ſs'])
  folds.set(from, to);
const raised = '⁰0¹1²2³3⁴4⁵5⁶6⁷7⁸8⁹9ⁿnⁱi₀0₁1₂2₃3₄4₅5₆6₇7₈8₉9ℓlℝrℕnℤzℂcℚqℙp';
for (let i = 0; i < raised.length; i += 2)
  folds.set(raised[i], raised[i + 1]);
const variants = { ϵ: 'ε', ϑ: 'θ', ϕ: 'φ', ϱ: 'ρ', ϖ: 'π', ϰ: 'κ', µ: 'μ', ς: 'σ' };
const greek = ('alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega').split(' ');

const stops = new Set(('a an and are as at be been but by can for from has have in into is it its of on or our such that the their these this to was we were which while with').split(' '));

/** True for a word that no query demands. */
export const isStop = (word) => stops.has(word);

const greekAt = (text, i) => {
  const c = i >= 0 && i < text.length ? text[i].normalize('NFD')[0].toLowerCase() : '';
  return variants[c] ?? (c >= 'α' && c <= 'ω' ? c : '');
};

// [kind, folded, units]
function fold(text, i) {
  let c = text[i];
  if (c < '\x80') {
    c = c.toLowerCase();
    return [/[a-z0-9]/.test(c) ? letter : none, c, 1];
  }
  if (c >= '\ud800' && c <= '\udfff') {
    const code = text.codePointAt(i);
    if (code < 0x10000)
      return [none, '', 1];
    const pair = String.fromCodePoint(code);
    const plain = (code >= 0x1d400 && code <= 0x1d6a3) || code >= 0x1d7ce && code <= 0x1d7ff ? pair.normalize('NFKD') : '';
    if (/^[a-z0-9]$/i.test(plain))
      return [letter, plain.toLowerCase(), 2];
    return code >= 0x20000 && code <= 0x3ffff ? [sign, pair, 2] : [none, '', 2];
  }
  if (c >= '\u0300' && c <= '\u036f')
    return [letter, '', 1];
  if (c >= '\uff01' && c <= '\uff5e')
    c = String.fromCharCode(c.charCodeAt(0) - 0xfee0);
  else if (c < '\u0900' || c > '\u1dff' && c < '\uac00')
    c = c.normalize('NFD')[0];
  c = folds.get(c) ?? c.toLowerCase();
  c = folds.get(c) ?? c;
  if (/^[ぁ-ゖァ-ヺー々㐀-䶿一-鿿가-힣]$/.test(c))
    return [sign, c, 1];
  const name = greekAt(c, 0);
  if (name && c.length === 1)
    return [letter, greekAt(text, i - 1) || greekAt(text, i + 1) ? name : greek[name.charCodeAt(0) - 945], 1];
  return [/^[\p{L}\p{Nd}]+$/u.test(c) ? letter : none, c, 1];
}

/**
 * The words of a text.
 * @returns {{word: string, position: number, start: number, end: number, joined?: boolean}[]}
 */
export function words(text) {
  const list = [];
  let position = 0, before = null;
  for (let i = 0; i < text.length;) {
    let [kind, folded, units] = fold(text, i);
    if (kind === sign) {
      const run = [];
      for (let at = i; at < text.length; at += run.at(-1)[2]) {
        const next = fold(text, at);
        if (next[0] !== sign)
          break;
        run.push(next);
      }
      for (let k = 0; k < run.length; k++) {
        const end = i + run[k][2] + (run[k + 1]?.[2] ?? 0);
        if (k + 1 < run.length || k === 0)
          list.push({ word: run[k][1] + (run[k + 1]?.[1] ?? ''), position: position++, start: i, end });
        i += run[k][2];
      }
      before = null;
      continue;
    }
    if (kind === none || !folded) {
      i += units;
      continue;
    }
    const start = i;
    let word = '';
    while (i < text.length) {
      // Nearly all letters of nearly all texts.
      ascii.lastIndex = i;
      if (ascii.test(text)) {
        word += text.slice(i, ascii.lastIndex).toLowerCase().slice(0, longest - word.length);
        i = ascii.lastIndex;
        continue;
      }
      [kind, folded, units] = fold(text, i);
      if (kind !== letter)
        break;
      if (word.length + folded.length <= longest)
        word += folded;
      i += units;
    }
    const item = { word, position: position++, start, end: i };
    list.push(item);
    if (before && start === before.end + 1 && /[-\u2010\u2011]/.test(text[before.end])
      && (before.word.length <= 5 || word.length <= 2) && before.word.length + word.length <= longest)
      list.push({ word: before.word + word, position: before.position, start: before.start, end: i, joined: true });
    before = item;
  }
  return list;
}
