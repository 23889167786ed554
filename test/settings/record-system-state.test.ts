import { describe, expect, it } from 'vitest';
import { optionalSites, stateOfSystem } from '../../src/settings/record-system-state.ts';

const NOTES = {
  system: 'Notes',
  sites: ['https://*.notes.example/*', 'https://notes.other.example/*'],
  isConfirmed: true,
};

describe('a record system that the options offer', () => {
  it('is built in if the manifest has all of its sites', () => {
    const sites = { builtIn: NOTES.sites, allowed: [] };
    expect(stateOfSystem(NOTES, sites)).toBe('built in');
    expect(optionalSites(NOTES, sites.builtIn)).toEqual([]);
  });

  it('is allowed once the user allowed all sites that are not built in', () => {
    const builtIn = ['https://*.notes.example/*'];
    expect(optionalSites(NOTES, builtIn)).toEqual(['https://notes.other.example/*']);
    expect(stateOfSystem(NOTES, { builtIn, allowed: [] })).toBe('not allowed');
    expect(stateOfSystem(NOTES, { builtIn, allowed: ['https://notes.other.example/*'] })).toBe('allowed');
    expect(stateOfSystem(NOTES, { builtIn, allowed: ['https://*.other.example/*'] })).toBe('allowed');
  });

  it('is not allowed while one of its sites is missing', () => {
    expect(stateOfSystem(NOTES, { builtIn: [], allowed: ['https://*.notes.example/*'] })).toBe('not allowed');
  });
});
