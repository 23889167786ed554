/** Nothing of its own: the test says what is tried, and from where. */
importScripts('say.js');
