/** Puts the reader back on what opened the panel that they leave, before it goes: the focus is never lost with it. */
export function backToOpener(event: Event): void {
  const panel = (event.currentTarget as Element).closest('[part=panel]');
  panel?.parentElement?.querySelector<HTMLElement>('[aria-expanded=true]')?.focus();
}
