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

  // The browser's own words for a file that was or was not chosen are in its language, not in that of the page.
  document.addEventListener('change', e => {
    const name = e.target.matches('[type=file]') && e.target.closest('.rd-file')?.querySelector('.rd-file-name');
    if (name && e.target.files.length) name.textContent = e.target.files[0].name;
  });

  // Choosing several cases: the bar counts them. Without this file it stands there all the same, uncounted.
  const bulk = document.getElementById('bulk');
  if (bulk) {
    const picks = () => [...document.querySelectorAll('.rd-wl-pick input')];
    const count = () => {
      const chosen = picks().filter(pick => pick.checked).length;
      bulk.querySelector('output').textContent = chosen ? bulk.dataset.chosen.replace('#', chosen) : '';
    };
    const all = bulk.querySelector('[data-pick-all]');
    all.hidden = false;
    all.addEventListener('click', () => { for (const pick of picks()) pick.checked = true; count(); });
    document.addEventListener('change', e => { if (e.target.closest('.rd-wl-pick')) count(); });
    bulk.addEventListener('reset', () => setTimeout(count));
    addEventListener('pageshow', count);
    count();
  }

  // A link that is to be passed on. Where the browser keeps the clipboard shut, it stands there selected.
  for (const button of document.querySelectorAll('[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      const field = document.getElementById(button.dataset.copy);
      field.select();
      try {
        await navigator.clipboard.writeText(field.value);
        button.textContent = button.dataset.copied;
      } catch { field.focus(); }
    });
  }

  // The list that is open is seen among the others, also where they do not all fit.
  document.querySelector('.rd-pills [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });

  // After a refused form the summary has the focus; after a done action the message is announced where it stands.
  document.addEventListener('htmx:afterSwap', () => {
    document.querySelector('.rd-summary')?.focus();
  });

  // Signatures: mouse, finger and pen alike. What is drawn goes along as a PNG; the page works without by a scan.
  const ink = pad => {
    const pen = pad.getContext('2d');
    pen.lineWidth = 5;
    pen.lineCap = pen.lineJoin = 'round';
    pen.strokeStyle = pen.fillStyle = '#000';
    return pen;
  };
  const place = (pad, e) => {
    const box = pad.getBoundingClientRect();
    return [(e.clientX - box.left) * pad.width / box.width, (e.clientY - box.top) * pad.height / box.height];
  };
  const value = pad => pad.closest('[data-sign]').querySelector('[data-pad-value]');
  let drawing = null;
  document.addEventListener('pointerdown', e => {
    const pad = e.target.closest('[data-pad]');
    if (!pad || !e.isPrimary || e.button > 0) return;
    e.preventDefault();
    pad.setPointerCapture(e.pointerId);
    drawing = { pad, pen: ink(pad), last: place(pad, e) };
    drawing.pen.beginPath();
    drawing.pen.arc(...drawing.last, 2.5, 0, 2 * Math.PI);
    drawing.pen.fill();
  });
  document.addEventListener('pointermove', e => {
    if (!drawing || !e.isPrimary) return;
    for (const step of e.getCoalescedEvents?.() ?? [e]) {
      const next = place(drawing.pad, step);
      drawing.pen.beginPath();
      drawing.pen.moveTo(...drawing.last);
      drawing.pen.lineTo(...next);
      drawing.pen.stroke();
      drawing.last = next;
    }
  });
  const lift = () => {
    if (!drawing) return;
    value(drawing.pad).value = drawing.pad.toDataURL('image/png');
    drawing = null;
  };
  document.addEventListener('pointerup', lift);
  document.addEventListener('pointercancel', lift);
  document.addEventListener('click', e => {
    const pad = e.target.closest('[data-pad-clear]')?.closest('[data-sign]').querySelector('[data-pad]');
    if (!pad) return;
    pad.getContext('2d').clearRect(0, 0, pad.width, pad.height);
    value(pad).value = '';
  });
  // After a refusal the form comes back with what was drawn.
  const redraw = () => {
    for (const pad of document.querySelectorAll('[data-pad]')) {
      const drawn = value(pad).value;
      if (!drawn.startsWith('data:image/png')) continue;
      const image = new Image();
      image.onload = () => pad.getContext('2d').drawImage(image, 0, 0);
      image.src = drawn;
    }
  };
  document.addEventListener('htmx:afterSwap', redraw);
  redraw();

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
