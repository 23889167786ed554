/** Empty: the test runs its attacks in this service worker. */
importScripts('say.js');
