/** The dialog that lies over a page and holds it back, the last opened; undefined where there is none. */
export function modalOn(page: Document): Element | undefined {
  const dialogs = [...page.querySelectorAll(':modal, [aria-modal="true"]')];
  return dialogs.findLast((dialog) => {
    const { width, height } = dialog.getBoundingClientRect();
    return (
      width > 1 && height > 1 && dialog.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    );
  });
}
