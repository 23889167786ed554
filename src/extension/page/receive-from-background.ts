import { extensionApi } from './extension-api.ts';

/**
 * Calls back for each message of one kind from the background. Ignores messages of other extensions and of pages.
 * @returns a function that stops it
 */
export function onMessageFromBackground<Message>(
  isOfKind: (message: unknown) => message is Message,
  callback: (message: Message) => void,
): () => void {
  const onMessage = (message: unknown, sender: chrome.runtime.MessageSender) => {
    if (sender.id === extensionApi.runtime.id && !sender.tab && isOfKind(message)) callback(message);
  };
  extensionApi.runtime.onMessage.addListener(onMessage);
  return () => {
    try {
      extensionApi.runtime.onMessage.removeListener(onMessage);
    } catch {
      // The extension was updated or removed, and its events with it.
    }
  };
}
