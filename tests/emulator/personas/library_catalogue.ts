/** The kinds of document in the large locker: doctype, name, issuers, and whether XML is offered. */
export interface CatalogueEntry {
  doctype: string;
  name: string;
  xml: boolean;
  body: 'marksheet' | 'caste' | 'envelope';
  issuers: [issuerid: string, issuer: string][];
}

const BOARDS: [string, string][] = [
  ['in.gov.cbse', 'Central Board of Secondary Education'],
  ['cisce.org', 'Council for the Indian School Certificate Examinations'],
  ['in.gov.mpbse', 'Board of Secondary Education, Madhya Pradesh'],
];
const DISTRICTS: [string, string][] = [
  ['in.gov.edistrictdelhi', 'eDistrict Delhi'],
  ['in.gov.edistrictodisha', 'eDistrict Odisha'],
  ['in.gov.edistrictkerala', 'eDistrict Kerala'],
  ['in.gov.cspgj', 'Digital Gujarat Common Services Portal'],
];
const CORPORATIONS: [string, string][] = [
  ['in.gov.chennaicorp', 'Greater Chennai Corporation'],
  ['in.gov.bmc', 'Bhubaneswar Municipal Corporation'],
];
const UNIVERSITIES: [string, string][] = [
  ['in.gov.aktu', 'Dr A.P.J. Abdul Kalam Technical University, Lucknow'],
  ['in.gov.aau', 'Assam Agricultural University'],
  ['in.edu.namunavidyapeeth', 'Namuna Vidyapeeth, Pune'],
];
const TRANSPORT: [string, string][] = [['in.gov.transport', 'Ministry of Road Transport and Highways']];
const INSURERS: [string, string][] = [
  ['in.gov.acko', 'Acko General Insurance'],
  ['in.gov.licindia', 'Life Insurance Corporation of India'],
];
const EPFO: [string, string][] = [['in.gov.epfindia', "Employees' Provident Fund Organisation"]];

export const CATALOGUE: CatalogueEntry[] = [
  { doctype: 'SSCER', name: 'Class X Marksheet', xml: true, body: 'marksheet', issuers: BOARDS },
  { doctype: 'HSCER', name: 'Class XII Marksheet', xml: true, body: 'marksheet', issuers: BOARDS },
  { doctype: 'HPCER', name: 'Class XII Passing Certificate', xml: false, body: 'envelope', issuers: BOARDS },
  { doctype: 'SSMGR', name: 'Class X Migration Certificate', xml: true, body: 'envelope', issuers: BOARDS },
  { doctype: 'RVCER', name: 'Registration of Vehicles', xml: true, body: 'envelope', issuers: TRANSPORT },
  { doctype: 'FITCER', name: 'Fitness Certificate', xml: true, body: 'envelope', issuers: TRANSPORT },
  { doctype: 'INCER', name: 'Income Certificate', xml: false, body: 'envelope', issuers: DISTRICTS },
  { doctype: 'CTCER', name: 'Caste Certificate', xml: false, body: 'caste', issuers: DISTRICTS },
  { doctype: 'OBCER', name: 'OBC Certificate', xml: false, body: 'caste', issuers: DISTRICTS },
  { doctype: 'SHCER', name: 'SC/ST Certificate', xml: false, body: 'envelope', issuers: DISTRICTS },
  {
    doctype: 'EWCER',
    name: 'Economically Weaker Section Certificate',
    xml: false,
    body: 'envelope',
    issuers: DISTRICTS,
  },
  { doctype: 'RSCER', name: 'Residence Certificate', xml: true, body: 'envelope', issuers: DISTRICTS },
  { doctype: 'DMCER', name: 'Domicile Certificate', xml: false, body: 'envelope', issuers: DISTRICTS },
  { doctype: 'NTCER', name: 'Nativity Certificate', xml: false, body: 'envelope', issuers: DISTRICTS },
  { doctype: 'BTCER', name: 'Birth Certificate', xml: false, body: 'envelope', issuers: CORPORATIONS },
  { doctype: 'RMCER', name: 'Marriage Certificate', xml: false, body: 'envelope', issuers: CORPORATIONS },
  { doctype: 'LHCER', name: 'Legal Heir Certificate', xml: false, body: 'envelope', issuers: DISTRICTS },
  { doctype: 'CHCER', name: 'Character Certificate', xml: false, body: 'envelope', issuers: DISTRICTS },
  { doctype: 'SLCER', name: 'Solvency Certificate', xml: false, body: 'envelope', issuers: DISTRICTS },
  { doctype: 'DGCER', name: 'Degree Certificate', xml: false, body: 'envelope', issuers: UNIVERSITIES },
  { doctype: 'DGMST', name: 'Degree Marksheet', xml: true, body: 'marksheet', issuers: UNIVERSITIES },
  { doctype: 'TRTMP', name: 'Transcript', xml: true, body: 'marksheet', issuers: UNIVERSITIES },
  { doctype: 'MICER', name: 'Migration Certificate', xml: true, body: 'envelope', issuers: UNIVERSITIES },
  { doctype: 'SKCER', name: 'Skill Certificate', xml: false, body: 'envelope', issuers: UNIVERSITIES },
  { doctype: 'UNCRD', name: 'UAN Card', xml: false, body: 'envelope', issuers: EPFO },
  { doctype: 'EPFSC', name: 'Scheme Certificate', xml: false, body: 'envelope', issuers: EPFO },
  { doctype: 'CRIPC', name: 'Insurance Policy - Car', xml: false, body: 'envelope', issuers: INSURERS },
  {
    doctype: 'TWIPC',
    name: 'Insurance Policy - Two Wheeler',
    xml: false,
    body: 'envelope',
    issuers: INSURERS,
  },
  { doctype: 'HLIPC', name: 'Insurance - Health', xml: false, body: 'envelope', issuers: INSURERS },
  { doctype: 'PODOC', name: 'Policy Document', xml: false, body: 'envelope', issuers: INSURERS },
  { doctype: 'PRCER', name: 'Property Certificate', xml: true, body: 'envelope', issuers: CORPORATIONS },
  { doctype: 'TDLCS', name: 'Trade License', xml: true, body: 'envelope', issuers: CORPORATIONS },
];
