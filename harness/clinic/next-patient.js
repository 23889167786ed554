/** One page for all patients: opening the next patient or closing the record changes only the page's text. */
const patients = [
  'SMITH, John (Mr) \u00a0 Born 01-Jan-1960 \u00a0 NHS No. 999 000 0018 \u00a0 Address 12 Invented Row, SE17 3DW',
  'BELLO, Amina (Ms) \u00a0 Born 06-Aug-1978 \u00a0 NHS No. 999 000 0026 \u00a0 Address 4 Invented Road, SE11 6SP',
];
let index = 0;
const show = (text) => {
  document.getElementById('patient').textContent = text;
};
document.getElementById('next').addEventListener('click', () => show(patients[++index % patients.length]));
document.getElementById('close').addEventListener('click', () => show('No record is open.'));
show(patients[index]);
