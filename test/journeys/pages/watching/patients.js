/* Two invented patients. Each page adds to `ways` the changes that tests run on it, by name. */
const SMITH = ['SMITH, Anne (Mrs)', '999 000 1006', '01-Jan-1960'];
const JONES = ['JONES, Brian (Mr)', '999 000 1073', '02-Feb-1971'];
const LABELS = ['Name', 'NHS number', 'Date of birth'];
const record = (patient) =>
  `<dl>${patient.map((value, index) => `<dt>${LABELS[index]}</dt><dd>${value}</dd>`).join('')}</dl>`;
const $ = (selector) => document.querySelector(selector);
Object.assign(window, { SMITH, JONES, record, $, ways: {} });
