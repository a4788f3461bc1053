/** What the renderer leaves out: names for groups of choices, required text areas, errors in inputs, room for focus rings. */
export function finishCard(holder) {
  for (const buttons of holder.querySelectorAll('.ac-actionSet')) buttons.parentElement.style.overflow = 'visible';
  for (const group of holder.querySelectorAll('.ac-choiceSetInput-expanded, .ac-choiceSetInput-multiSelect')) {
    group.setAttribute('role', group.classList.contains('ac-choiceSetInput-expanded') ? 'radiogroup' : 'group');
    const label = group.querySelector('input')?.getAttribute('aria-labelledby')?.split(' ')[0];
    if (label) group.setAttribute('aria-labelledby', label);
  }
  for (const filtered of holder.querySelectorAll('.ac-choiceSetInput-filtered-container')) {
    filtered.firstElementChild.setAttribute('aria-labelledby', filtered.getAttribute('aria-labelledby') ?? '');
    filtered.removeAttribute('aria-labelledby');
  }
  for (const area of holder.querySelectorAll('textarea.ac-input-required')) area.setAttribute('aria-required', 'true');
  const markInvalid = () => {
    for (const input of holder.querySelectorAll('input, select, textarea')) {
      const box = input.closest('.ac-input-validation-failed');
      if (box) input.setAttribute('aria-invalid', 'true');
      else input.removeAttribute('aria-invalid');
    }
  };
  // On the way down: the renderer lets no click on a button come back up.
  holder.addEventListener('click', () => setTimeout(markInvalid), true);
  holder.addEventListener('input', () => setTimeout(markInvalid));
}
