import { byId } from './dom.js';

const KEPT_AS = 'signpost-sandbox-look';

/** Light or dark: as chosen here, otherwise as the machine is set. */
export function wireLook() {
  const toggle = byId('dark-switch');
  const machine = window.matchMedia('(prefers-color-scheme: dark)');
  let chosen = localStorage.getItem(KEPT_AS);
  const show = () => {
    const look = chosen ?? (machine.matches ? 'dark' : 'light');
    document.documentElement.dataset.theme = look;
    toggle.setAttribute('aria-checked', String(look === 'dark'));
  };
  toggle.addEventListener('click', () => {
    chosen = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark';
    localStorage.setItem(KEPT_AS, chosen);
    show();
  });
  machine.addEventListener('change', show);
  show();
}
