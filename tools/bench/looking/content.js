/*
 * The least that can tell whether a page shows a patient: looks at every text once for the letters NHS and a number,
 * in slices of four milliseconds, and where it finds them shows a button that the page cannot reach. No reading, no
 * field, no shadow root, nobody to tell, no second look when the page changes.
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
