/** The code that makes decisions about patients, with the tests that have to detect changes in it. */
export const PARTS: Readonly<Record<string, { readonly mutate: string[]; readonly tests: string[] }>> = {
  patient: {
    mutate: ['src/core/patient/*.ts', 'src/core/reader/*.ts'],
    tests: ['test/patient', 'test/safety/whose-number', 'test/mutation/corpus', 'test/mutation/loading'],
  },
  guidance: {
    // The schema is left out: the build and test/rules check the rules against it.
    mutate: [
      ...['src/core/guidance/*.ts', 'src/core/questions/*.ts'],
      ...['!src/core/guidance/*schema.ts', '!src/core/guidance/schema-parts.ts'],
    ],
    tests: [
      ...['test/guidance', 'test/second-city', 'test/settings/carry-over', 'test/settings/contacts'],
      ...['test/rules/mistakes-in-routes', 'test/mutation/loading'],
    ],
  },
  consultation: {
    mutate: ['src/panel/consultation/*.ts'],
    tests: ['test/panel', 'test/mutation/loading'],
  },
  spotting: {
    mutate: [
      'src/page/{dom,glance,lines,spot,watch}/*.ts',
      'src/core/page-rule/{rules-for-origin,matches-origin}.ts',
    ],
    tests: ['test/spotting', 'test/mutation/loading'],
  },
};
