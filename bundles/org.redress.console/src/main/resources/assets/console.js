// Redress console: theme and keyboard. No inline handlers; runs under script-src 'self'.
(() => {
  const root = document.documentElement;

  // The server writes the theme, so that no page flashes; the choice is kept where the server can read it.
  document.addEventListener('click', e => {
    if (!e.target.closest('[data-theme-toggle]')) return;
    const dark = root.dataset.bsTheme === 'dark'
      || (!root.dataset.bsTheme && matchMedia('(prefers-color-scheme: dark)').matches);
    root.dataset.bsTheme = dark ? 'light' : 'dark';
    const secure = location.protocol === 'https:' ? '; Secure' : '';
    document.cookie = `theme=${root.dataset.bsTheme}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
  });

  // Keyboard: one letter, never while typing. j/k walk the list, x chooses a line of it, c registers, / searches, ctrl/cmd enter submits.
  document.addEventListener('keydown', e => {
    // isComposing: a Chinese input method is choosing a word; its letters are not shortcuts.
    if (e.isComposing) return;
    if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) {
      e.target.closest('form')?.requestSubmit();
      return;
    }
    if (e.target.closest('input:not([type=checkbox]), textarea, select') || e.ctrlKey || e.metaKey || e.altKey) return;
    if (e.key === 'j' || e.key === 'k') {
      const rows = [...document.querySelectorAll('.rd-wl-row')];
      if (!rows.length) return;
      const at = rows.indexOf(document.activeElement.closest('.rd-wl-item')?.querySelector('.rd-wl-row') ?? document.activeElement);
      rows[Math.min(rows.length - 1, Math.max(0, at + (e.key === 'j' ? 1 : -1)))].focus();
    } else if (e.key === 'x') {
      if (!e.target.matches('[type=checkbox]')) e.target.closest('.rd-wl-item')?.querySelector('input')?.click();
    } else if (e.key === 'c') document.querySelector('a.rd-new')?.click();
    else if (e.key === '/') {
      const search = document.querySelector('[data-search]') ?? document.querySelector('[data-top-search]');
      search?.focus();
      if (search) e.preventDefault();
    }
  });
})();
