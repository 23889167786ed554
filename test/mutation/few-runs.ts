import fc from 'fast-check';

// Fewer random cases than usual, because the examples find most mutants, and find them sooner.
fc.configureGlobal({ numRuns: 10 });
