/**
 * The modal dialog that is open over a page; undefined if
 * there is none. Of several, the last in the document.
 */
export function modalOn(page: Document): Element | undefined {
  const dialogs = [...page.querySelectorAll(':modal, [aria-modal="true"]')];
  return dialogs.findLast((dialog) => {
    const { width, height } = dialog.getBoundingClientRect();
    return (
      width > 1 && height > 1 && dialog.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    );
  });
}
