// Citation files of a paper that lie not beside its page: made of the tags in its head and of its BibTeX.
const all = name => [...document.querySelectorAll(`meta[name="citation_${name}"]`)].map(tag => tag.content);
const one = name => all(name)[0] ?? '';
const place = document.querySelector('[data-cite]');
const bibtex = document.querySelector('details.cite pre').firstChild.data;
const field = name => new RegExp(`^\\s*${name} = \\{(.*)\\},?$`, 'm').exec(bibtex)?.[1] ?? '';

const key = /^@\w+\{([^,]+)/.exec(bibtex)?.[1] ?? 'paper';
const title = one('title') || document.querySelector('h1').textContent.trim();
const abstract = document.querySelector('.abstract')?.textContent.trim() ?? '';
const date = (one('publication_date') || one('online_date')).split('/').filter(Boolean);
const journal = one('journal_title');
const venue = journal || one('conference_title');
const arxiv = one('arxiv_id');
const [, volume, issue, pages] = ['', 'volume', 'number', 'pages'].map(name => name && field(name));
const url = field('url') || location.href;

// BibTeX tells which words are the family name: as many of the last ones as it does not count as given names.
const given = field('author').split(' and ').map(name => name.split(', ').slice(1).join(' ').split(' ').filter(Boolean).length);
const authors = all('author').map((name, i) => {
  const words = name.split(' ');
  return given[i] && given[i] < words.length ? { family: words.slice(given[i]).join(' '), given: words.slice(0, given[i]).join(' ') } : { literal: name };
});

const ris = [
  ['TY', journal ? 'JOUR' : venue ? 'CPAPER' : 'UNPB'], ['TI', title],
  ...authors.map(author => ['AU', author.literal ?? `${author.family}, ${author.given}`]),
  ['T2', venue], ['VL', volume], ['IS', issue], ['SP', pages.split(/[-–]+/)[0]], ['EP', pages.split(/[-–]+/)[1]],
  ['PY', date[0]], ['DA', date[0] && `${date[0]}/${date[1] ?? ''}/${date[2] ?? ''}/`],
  ['DO', one('doi')], ['PB', arxiv && 'arXiv'], ['AN', arxiv && `arXiv:${arxiv}`], ['UR', url], ['L1', one('pdf_url')],
  ...one('keywords').split('; ').map(word => ['KW', word]), ['AB', abstract],
].filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`).join('') + 'ER  - \r\n';

const csl = [Object.fromEntries(Object.entries({
  id: key, type: journal ? 'article-journal' : venue ? 'paper-conference' : 'article', title, author: authors,
  issued: date.length && { 'date-parts': [date.map(Number)] }, 'container-title': venue, DOI: one('doi'), number: arxiv && `arXiv:${arxiv}`,
  publisher: arxiv && 'arXiv', volume, issue, page: pages, URL: url, abstract, keyword: one('keywords').replaceAll('; ', ', '), language: one('language'),
}).filter(([, value]) => value && value.length !== 0))];

for (const [label, ending, type, text] of [
  ...place.firstElementChild ? [] : [['BibTeX', 'bib', 'application/x-bibtex', bibtex]],
  ['RIS', 'ris', 'application/x-research-info-systems', ris],
  ['CSL-JSON', 'json', 'application/vnd.citationstyles.csl+json', `${JSON.stringify(csl, null, 2)}\n`],
]) {
  const link = document.createElement('a');
  Object.assign(link, { textContent: label, download: `${key}.${ending}`, href: URL.createObjectURL(new Blob([text], { type })) });
  place.append(link, ' ');
}
