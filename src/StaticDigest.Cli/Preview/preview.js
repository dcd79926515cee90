// Added to pages by the preview only: reloads when a build is done and shows what the build reported.
(() => {
  const own = new URL('.', document.currentScript.src);
  let version = 0;
  let box;

  async function refresh() {
    const status = await (await fetch(new URL('status.json', own))).json();
    if (version && status.built && status.version !== version) {
      location.reload();
      return;
    }
    version = status.version;
    show(status);
  }

  function show(status) {
    box?.remove();
    if (!status.diagnostics.length) return;
    box = document.createElement('aside');
    box.setAttribute('aria-label', 'Messages of the build');
    // Properties, not attributes: the pages' policy forbids inline style attributes.
    Object.assign(box.style, {
      position: 'fixed', insetInline: '0', bottom: '0', maxHeight: '40vh', overflow: 'auto', zIndex: '2147483647',
      padding: '12px 16px', background: '#222', color: '#fff', font: '13px/1.5 ui-monospace, monospace', borderTop: '3px solid #d33',
    });
    const close = document.createElement('button');
    close.textContent = 'Close';
    close.style.float = 'inline-end';
    close.addEventListener('click', () => box.remove());
    box.append(close);
    if (!status.built) line('The site was left as it was.', '#ff8a80');
    for (const d of status.diagnostics)
      line(`${d.path}${d.line ? `(${d.line},${d.column})` : ''}: ${d.severity} ${d.code}: ${d.message}`, d.severity === 'error' ? '#ff8a80' : '#ffe082');
    document.body.append(box);
  }

  function line(text, color) {
    const p = document.createElement('p');
    p.textContent = text;
    p.style.margin = '0';
    p.style.color = color;
    box.append(p);
  }

  const events = new EventSource(new URL('events', own));
  events.onmessage = refresh;
})();
