/**
 * Sends messages to an extension and opens ports to it, from the context in which this runs.
 * @returns every message or port that was not refused, with the answer
 */
globalThis.say = async (messages, to) => {
  const sent = messages.map((message) =>
    chrome.runtime.sendMessage(to, message).then(
      (answer) => [{ message, answer }],
      () => [],
    ),
  );
  const connected = ['patient', ''].map(
    (name) =>
      new Promise((resolve) => {
        const port = chrome.runtime.connect(to, { name });
        port.onMessage.addListener((message) => resolve([{ name, message }]));
        port.onDisconnect.addListener(() => resolve(chrome.runtime.lastError ? [] : [{ name }]));
        for (const message of messages) port.postMessage(message);
      }),
  );
  return (await Promise.all([...sent, ...connected])).flat();
};
