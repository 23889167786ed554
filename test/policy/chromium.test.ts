/**
 * The tests of both builds share this file because both write the policy file of Chromium. Vitest runs the tests of
 * one file one after the other, and the tests of the other browser at the same time.
 */
import './store-in-chromium.ts';
import './managed-in-chromium.ts';
