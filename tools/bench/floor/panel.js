// The simplest panel that shows a question and reacts to a key.
document.addEventListener('keydown', ({ key }) => {
  if (key === '1') document.querySelector('h2').textContent += ' answered';
});
