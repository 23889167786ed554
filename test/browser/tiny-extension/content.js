document.documentElement.dataset.tinyExtension = 'was here';
(globalThis.browser ?? globalThis.chrome).runtime.sendMessage({ from: location.href });
if (location.hash === '#ask') {
  fetch('/nothing.txt?content');
  console.warn('A word.');
  setTimeout(() => {
    throw new Error('A fault.');
  });
}
