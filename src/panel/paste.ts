/**
 * Moves text pasted anywhere in the panel into the paste box, so that nobody has to click into the box first.
 * It replaces the text in the box, which may be about another patient. A paste into another field stays in that
 * field. Without a paste box, nothing happens.
 */
export function onPaste(root: HTMLElement): void {
  document.addEventListener('paste', (event) => {
    const box = root.querySelector<HTMLTextAreaElement>('#paste');
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const target = event.target as HTMLElement;
    if (!box || text === '' || (target !== box && target.matches('input, textarea'))) return;
    event.preventDefault();
    box.value = text;
    box.focus();
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}
