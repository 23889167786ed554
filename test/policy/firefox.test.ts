/**
 * The tests of both builds share this file because both write the policy file of Firefox. Vitest runs the tests of
 * one file one after the other, and the tests of the other browser at the same time.
 */
import './store-in-firefox.ts';
import './managed-in-firefox.ts';
