// What server-rendered pages need beside htmx. Every form also works without this file.
(() => {
  let failed = null;

  // Typing: tell htmx when a word is complete, not while an input method is still composing it.
  const settled = el => el.dispatchEvent(new CustomEvent('rd-input', { bubbles: true }));
  document.addEventListener('input', e => { if (!e.isComposing) settled(e.target); });
  document.addEventListener('compositionend', e => settled(e.target));

  document.addEventListener('click', e => {
    // A known customer is taken over into the form.
    const fill = e.target.closest('[data-fill]');
    if (fill) {
      for (const [id, value] of Object.entries(JSON.parse(fill.dataset.fill))) {
        const field = document.getElementById(id);
        if (field && value) { field.value = value; settled(field); }
      }
    }
    // A veiled image is opened on purpose only: each opening is logged.
    const veiled = e.target.closest('[data-unveil]');
    if (veiled) {
      e.preventDefault();
      const image = document.createElement('img');
      image.src = veiled.href;
      image.alt = veiled.dataset.unveil;
      veiled.closest('.rd-pic').replaceChildren(image);
    }
    const close = e.target.closest('[data-close-act]');
    if (close?.closest('#act')) {
      e.preventDefault();
      document.getElementById('act').replaceChildren();
    }
    if (e.target.closest('[data-dismiss]')) e.target.closest('.rd-toast, .rd-dismissable')?.remove();
    if (e.target.closest('[data-retry]')) {
      document.getElementById('toast')?.replaceChildren();
      if (failed?.isConnected && failed.matches('form')) failed.requestSubmit();
      else location.reload();
    }
  });

  // After a refused form the summary has the focus; after a done action the message is announced where it stands.
  document.addEventListener('htmx:afterSwap', () => {
    document.querySelector('.rd-summary')?.focus();
  });

  // A link to pass on needs the address of this very site, which only the browser knows for sure.
  for (const link of document.querySelectorAll('[data-absolute]')) {
    link.value = location.origin + link.value;
    link.addEventListener('focus', () => link.select());
  }

  // Machine or network broken: words of the page stay, a message says so.
  const broken = (id, event) => {
    failed = event.detail.elt;
    const template = document.getElementById(id);
    const place = document.getElementById('toast');
    if (template && place) place.replaceChildren(template.content.cloneNode(true));
  };
  document.addEventListener('htmx:responseError', e => broken('say-broken', e));
  document.addEventListener('htmx:sendError', e => broken('say-offline', e));
  document.addEventListener('htmx:timeout', e => broken('say-offline', e));
})();
