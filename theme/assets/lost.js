// Leads on from addresses that a digest had while it was small: authors without a page are found by search, the files of a
// paper on its page, those of an issue on the issue's, a month on the map of its year. For the rest, the words of the address
// stand ready in the field.
const { base } = document.documentElement.dataset;
const path = location.pathname.slice(base.length);
const author = /^authors\/(?!letter\/)([^/]+)\//.exec(path);
const paper = /^(papers\/[^/]+\/)(?:cite\.(?:bib|ris|json)|index\.md)$/.exec(path);
const issue = /^((?:days|weeks)\/[^/]+\/)papers\.bib$/.exec(path);
const month = /^(map\/\d{4})-\d\d\/$/.exec(path);
if (author) location.replace(`${base}search/?q=${encodeURIComponent(`author:"${author[1].replaceAll('-', ' ')}"`)}`);
else if (paper) location.replace(`${base}${paper[1]}#cite`);
else if (issue) location.replace(base + issue[1]);
else if (month) location.replace(`${base}${month[1]}/`);
else if (path !== '404.html') document.getElementById('q').value = path.split('/').filter(Boolean).at(-1)?.replace(/\.\w+$|%\w\w/g, ' ').replace(/[-_ ]+/g, ' ').trim() ?? '';
