/*
 * The simplest script that can tell whether a page shows a patient. It searches every text once for the
 * letters NHS and a number, in slices of four milliseconds. If it finds both, it shows a button that the page
 * cannot reach. It does not read details, fields or shadow roots, sends no message, and does not search again
 * when the page changes.
 */
{
  const texts = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  let piece = '';
  let hasNumber = false;
  let saysNhs = false;

  const search = () => {
    hasNumber ||= /(?:\d\D{0,3}){9}/.test(piece);
    saysNhs ||= /N.?H.?S/i.test(piece);
    piece = piece.slice(-40);
  };

  const show = () => {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'closed' }).append(document.createElement('button'));
    document.documentElement.append(host);
  };

  const look = () => {
    const started = performance.now();
    let count = 0;
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      piece += text.data;
      if (++count % 256 > 0) continue;
      search();
      if (performance.now() - started > 4) return void setTimeout(look);
    }
    search();
    if (hasNumber && saysNhs) show();
  };
  look();
}
