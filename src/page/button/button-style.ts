/**
 * The style sheet of the page button: a small tab at the edge of the page. `all: initial` keeps the page's
 * styles out and restores the browser's own text size. The transparent outline shows in forced colours.
 */
export const PAGE_BUTTON_STYLE = `
:host { all: initial !important; }
section {
  position: fixed;
  z-index: 2147483647;
  right: 0;
  display: flex;
  flex-wrap: wrap;
  max-width: 12.5em;
  outline: 1px solid transparent;
  border-radius: 4px 0 0 4px;
  background: #005eb8;
  box-shadow: 0 1px 4px rgb(0 0 0 / 40%);
}
@media print { section { display: none; } }
button {
  min-height: 2em;
  margin: 0;
  padding: 2px 8px;
  border: 0;
  background: none;
  color: #fff;
  font: 0.875em/1.2 Arial, sans-serif;
  cursor: pointer;
}
.open { touch-action: none; }
.more { min-width: 2em; border-left: 1px solid #fff6; }
div { width: 100%; border-top: 1px solid #fff6; }
.choice { display: block; width: 100%; text-align: left; }
button:focus-visible { outline: 3px solid #ffeb3b; outline-offset: -3px; }
p { width: 100%; margin: 0; padding: 4px 8px; color: #fff; font: 0.875em/1.3 Arial, sans-serif; }
[hidden] { display: none; }
`;
