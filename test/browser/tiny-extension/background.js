const browserApi = globalThis.browser ?? globalThis.chrome;

browserApi.action.onClicked.addListener(async (tab) => {
  // Opening must come first, while the click still counts as the user's own.
  if (browserApi.sidePanel) browserApi.sidePanel.open({ windowId: tab.windowId });
  else browserApi.sidebarAction.open();
  const injection = { target: { tabId: tab.id, allFrames: true }, files: ['content.js'] };
  // Chromium now and then has not told the tab's process yet that the click allows it: then no frame is reached.
  for (let tries = 0; tries < 10; tries += 1) {
    const reached = await browserApi.scripting.executeScript(injection);
    if (reached.length > 0) return;
    await new Promise((done) => setTimeout(done, 50));
  }
});
