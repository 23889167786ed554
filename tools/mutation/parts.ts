/** The rooms that think about patients, each with the tests that are to notice whatever is changed in it. */
export const PARTS: Readonly<Record<string, { readonly mutate: string[]; readonly tests: string[] }>> = {
  patient: {
    mutate: ['src/patient/*.ts'],
    tests: ['test/patient', 'test/safety/whose-number', 'tools/mutation/corpus', 'tools/mutation/loading'],
  },
  guidance: {
    // The rules are held against the schema when the extension is built, and by test/rules.
    mutate: ['src/guidance/**/*.ts', '!src/guidance/*schema.ts', '!src/guidance/fields.ts'],
    tests: [
      'test/guidance',
      'test/second-city',
      'test/settings/carry-over',
      'test/settings/contacts',
      'test/rules/mistakes-in-routes',
      'tools/mutation/loading',
    ],
  },
  consultation: {
    mutate: [
      'src/panel/consultation.ts',
      'src/panel/changes.ts',
      'src/panel/by-hand.ts',
      'src/panel/walk.ts',
    ],
    tests: ['test/panel', 'tools/mutation/loading'],
  },
  spotting: {
    mutate: ['src/spotting/*.ts', '!src/spotting/page-rule.ts'],
    tests: ['test/spotting', 'tools/mutation/loading'],
  },
};
