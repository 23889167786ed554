const browserApi = globalThis.browser ?? globalThis.chrome;

browserApi.action.onClicked.addListener(async (tab) => {
  // The panel has to be opened first, while the click still counts as a user gesture.
  if (browserApi.sidePanel) browserApi.sidePanel.open({ windowId: tab.windowId });
  else browserApi.sidebarAction.open();
  const injection = { target: { tabId: tab.id, allFrames: true }, files: ['content.js'] };
  // Sometimes Chromium has not yet told the tab's process that the click allows access. Then no frame is
  // reached.
  for (let tries = 0; tries < 10; tries += 1) {
    const reached = await browserApi.scripting.executeScript(injection);
    if (reached.length > 0) return;
    await new Promise((done) => setTimeout(done, 50));
  }
});
