/**
 * Copies a text to the clipboard, as plain text and as HTML, so that it pastes
 * well into a task's text box and into a letter. Lines end with CRLF, as Windows
 * text boxes expect. Call it while a click still counts as a user gesture.
 * @throws if the browser does not allow it
 */
export async function copyText(text: string): Promise<void> {
  const lines = text.split(/\r?\n/);
  const rich = lines.map((line) => `<div>${escapeHtml(line) || '<br>'}</div>`).join('');
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': new Blob([lines.join('\r\n')], { type: 'text/plain' }),
      'text/html': new Blob([rich], { type: 'text/html' }),
    }),
  ]);
}

const escapeHtml = (text: string) =>
  text.replace(
    /[&<>"]/g,
    (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? character,
  );
