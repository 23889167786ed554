const browserApi = globalThis.browser ?? globalThis.chrome;
const find = (id) => document.getElementById(id);

find('greet').addEventListener('click', () => {
  find('greeting').textContent = `Hello, ${find('name').value}`;
});

find('copy').addEventListener('click', async () => {
  const text = find('greeting').textContent;
  const html = `<b>${text}</b>`;
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': new Blob([text], { type: 'text/plain' }),
      'text/html': new Blob([html], { type: 'text/html' }),
    }),
  ]);
  find('copy').dataset.copied = 'yes';
});

browserApi.runtime.onMessage.addListener((message) => {
  const item = document.createElement('li');
  item.textContent = message.from;
  find('frames').append(item);
});
