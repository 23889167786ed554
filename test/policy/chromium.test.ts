/**
 * These tests share a file because all of them write the policy file of Chromium. Vitest runs the tests of
 * one file one after the other, and the tests of the other browser at the same time.
 */
import './store-in-chromium.ts';
import './managed-in-chromium.ts';
import './beside-others-in-chromium.ts';
