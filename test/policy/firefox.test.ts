/**
 * These tests share a file because all of them write the policy file of Firefox. Vitest runs the tests of
 * one file one after the other, and the tests of the other browser at the same time.
 */
import './store-in-firefox.ts';
import './managed-in-firefox.ts';
import './beside-others-in-firefox.ts';
