import { consult, NEW } from './consultation.ts';

console.log(consult(NEW, { type: 'noticed' }));
