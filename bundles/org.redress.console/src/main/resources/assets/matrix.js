// The matrix of units by plugins: one cell at a time is reached by Tab, the others by arrow keys. Works as plain links without.
(() => {
  const table = document.querySelector('.rd-mx-table');
  if (!table) return;
  const cells = () => [...table.querySelectorAll('a.rd-cell')];
  const rove = to => {
    for (const cell of cells()) cell.tabIndex = -1;
    to.tabIndex = 0;
  };
  const first = table.querySelector('[aria-current=true]') ?? cells()[0];
  if (first) rove(first);

  table.addEventListener('focusin', e => { if (e.target.matches('.rd-cell')) rove(e.target); });
  table.addEventListener('keydown', e => {
    const cell = e.target.closest('a.rd-cell');
    if (!cell || e.ctrlKey || e.metaKey || e.altKey) return;
    const row = cell.closest('tr');
    const inRow = [...row.querySelectorAll('a.rd-cell')];
    const at = inRow.indexOf(cell);
    const other = line => line?.querySelectorAll('a.rd-cell')[at];
    const to = {
      ArrowRight: () => inRow[at + 1],
      ArrowLeft: () => inRow[at - 1],
      ArrowDown: () => other(row.nextElementSibling),
      ArrowUp: () => other(row.previousElementSibling),
      Home: () => inRow[0],
      End: () => inRow.at(-1),
    }[e.key]?.();
    if (e.key.startsWith('Arrow') || e.key === 'Home' || e.key === 'End') e.preventDefault();
    to?.focus();
  });

  // The cell whose decision is open is marked; the way back leads to it.
  let opened = table.querySelector('[aria-current=true]');
  const seen = () => opened?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  seen();
  table.addEventListener('htmx:afterRequest', e => {
    const cell = e.target.closest('a.rd-cell');
    if (!cell || !e.detail.successful) return;
    opened?.removeAttribute('aria-current');
    cell.setAttribute('aria-current', 'true');
    opened = cell;
  });
  document.addEventListener('htmx:afterSwap', e => {
    if (e.detail.target?.id !== 'panel') return;
    const panel = document.getElementById('panel');
    if (!panel.querySelector('.rd-summary')) panel.querySelector('[data-panel-title]')?.focus();
    seen();
    panel.scrollIntoView({ block: 'nearest' });
  });
  const close = e => {
    const panel = document.getElementById('panel');
    if (!panel.firstElementChild) return;
    e.preventDefault();
    const link = panel.querySelector('[data-close-panel]');
    history.replaceState(history.state, '', link.href);
    panel.replaceChildren();
    opened?.removeAttribute('aria-current');
    opened?.focus();
    opened = null;
  };
  document.addEventListener('click', e => { if (e.target.closest('[data-close-panel]')) close(e); });
  document.addEventListener('keydown', e => { if (e.key === 'Escape' && !e.isComposing) close(e); });

  // Choosing several units: the bar counts them.
  const bar = document.getElementById('several');
  const count = () => {
    const chosen = table.querySelectorAll('.rd-mx-pick:checked').length;
    bar.querySelector('output').textContent = chosen ? bar.dataset.chosen.replace('#', chosen) : '';
  };
  table.addEventListener('change', count);
  bar.addEventListener('reset', () => setTimeout(count));
  addEventListener('pageshow', count);
})();
