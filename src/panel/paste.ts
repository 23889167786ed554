/**
 * A paste anywhere in the panel goes into the box for it, where there is one: nobody has to click into it first.
 * A paste into another field stays there.
 */
export function onPaste(root: HTMLElement): void {
  document.addEventListener('paste', (event) => {
    const box = root.querySelector<HTMLTextAreaElement>('#paste');
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!box || text === '' || (event.target as HTMLElement).matches('input, textarea')) return;
    event.preventDefault();
    box.value = text;
    box.focus();
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}
