/** As many more issuers as somebody wants, to see how a long directory behaves. The same ones at every start. */
import type { IssuerRow } from './issuers.ts';

const FIRST_ORGID = 100_001;

/** All mean "sample" or "example" in one language of India or another. */
const SAMPLES = ['Namuna', 'Udaharan', 'Maathiri', 'Maadari'];

const KINDS: [name: string, categories: string, doctypes: string][] = [
  ['Vishwavidyalaya', 'ES', 'DGCER DGMST PRVCR TRTMP MICER'],
  ['Institute of Technology', 'E', 'DGCER DGMST DIPCR'],
  ['Mahavidyalaya', 'ES', 'DGMST MICER'],
  ['Polytechnic', 'ES', 'DIPCR DGMST'],
  ['Kaushal Kendra', 'EC', 'SKCER ITICR'],
  ['Nagar Palika', 'S', 'BTCER DTCER TDLCS'],
  ['Zila Karyalaya', 'S', 'INCER CTCER RSCER'],
  ['Bima Company', 'I', 'CRIPC TWIPC HLIPC'],
];

const PLACES =
  'Agra Ajmer Akola Alappuzha Aligarh Almora Ambala Amravati Amritsar Anand Balasore Ballari Bareilly Bhagalpur Bharuch Bhilai Bikaner Bilaspur Bokaro Chamba Cuttack Dharwad Dibrugarh Erode Gaya Guntur Hisar Jalgaon Jhansi Jorhat Karnal Kochi Kollam Kota Kurnool Latur Madurai Mandya Mysuru Nashik Nellore Palakkad Panaji Patiala Puri Rajkot Ratlam Rewa Salem Satara'.split(
    ' ',
  );

export function generatedIssuers(count: number): IssuerRow[] {
  return Array.from({ length: count }, (_, index) => generatedIssuer(index));
}

function generatedIssuer(index: number): IssuerRow {
  const [kind, categories, doctypes] = KINDS[index % KINDS.length] ?? ['Mahavidyalaya', 'ES', 'DGMST'];
  const place = PLACES[Math.floor(index / KINDS.length) % PLACES.length] ?? '';
  const sample = SAMPLES[Math.floor(index / (KINDS.length * PLACES.length)) % SAMPLES.length] ?? '';
  const number = String(index + 1).padStart(4, '0');
  return [
    String(FIRST_ORGID + index),
    `in.edu.${sample.toLowerCase()}${number}`,
    `${sample} ${kind}, ${place}`,
    categories,
    doctypes,
  ];
}
