/* Two invented patients, and the ways in which a page turns from the one to the other: `ways`, run by the tests. */
const SMITH = ['SMITH, Anne (Mrs)', '999 000 1006', '01-Jan-1960'];
const JONES = ['JONES, Brian (Mr)', '999 000 1073', '02-Feb-1971'];
const LABELS = ['Name', 'NHS number', 'Date of birth'];
const record = (patient) =>
  `<dl>${patient.map((value, at) => `<dt>${LABELS[at]}</dt><dd>${value}</dd>`).join('')}</dl>`;
const $ = (selector) => document.querySelector(selector);
Object.assign(window, { SMITH, JONES, record, $, ways: {} });
