import fc from 'fast-check';

// Of each property fewer cases than usual: the examples tell most changes apart, and sooner.
fc.configureGlobal({ numRuns: 10 });
