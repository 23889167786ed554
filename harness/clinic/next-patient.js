/** One page for every patient: opening the next or closing the record changes its text, and nothing else. */
const patients = [
  'SMITH, John (Mr) \u00a0 Born 01-Jan-1960 \u00a0 NHS No. 999 000 0018 \u00a0 Address 12 Invented Row, SE17 3DW',
  'BELLO, Amina (Ms) \u00a0 Born 06-Aug-1978 \u00a0 NHS No. 999 000 0026 \u00a0 Address 4 Invented Road, SE11 6SP',
];
let at = 0;
const show = (text) => {
  document.getElementById('patient').textContent = text;
};
document.getElementById('next').addEventListener('click', () => show(patients[++at % patients.length]));
document.getElementById('close').addEventListener('click', () => show('No record is open.'));
show(patients[at]);
