// The least that asks a question and answers a key.
document.addEventListener('keydown', ({ key }) => {
  if (key === '1') document.querySelector('h2').textContent += ' answered';
});
