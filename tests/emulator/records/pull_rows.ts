/**
 * What lies in the issuers' repositories and can be pulled (operation 14): for whom, from whom, and the exact parameters.
 * `values` holds what the person types; name, birth date, gender and Aadhaar number are the profile's. All invented.
 */
export interface PullRow {
  persona: string;
  issuerid: string;
  doctype: string;
  /** The last part of the uri, and the document's number. */
  docid: string;
  /** DD-MM-YYYY. */
  issueDate: string;
  values: Readonly<Record<string, string>>;
  /** `pull_response_pending` instead of a document. */
  pending?: true;
}

type Row = [
  persona: string,
  issuerid: string,
  doctype: string,
  docid: string,
  issueDate: string,
  values: Readonly<Record<string, string>>,
  pending?: true,
];

const ROWS: readonly Row[] = [
  ['asha', 'in.gov.cbse', 'SPCER', '91000012014', '20-05-2014', { rollno: '9100001', year: '2014' }],
  ['asha', 'in.gov.cbse', 'HSMGR', '91000012016', '21-05-2016', { rollno: '9100001', year: '2016' }],
  [
    'asha',
    'in.gov.transport',
    'RVCER',
    'MH12ZZ0001',
    '04-10-2021',
    { reg_no: 'MH12ZZ0001', chasis_no: '00001' },
  ],
  [
    'asha',
    'in.edu.namunavidyapeeth',
    'DGMST',
    'NV1600001-8',
    '30-06-2020',
    { RROLL: '1600001', SEM: 'VIII', YEAR: '2020' },
  ],
  ['asha', 'in.gov.cowin', 'VACER', '90000000000001', '12-06-2021', { tracking_id: '90000000000001' }],
  [
    'asha',
    'in.gov.acko',
    'TWIPC',
    'NP9000000001',
    '04-10-2024',
    { policyno: 'NP9000000001', phoneno: '9000000001' },
  ],
  ['asha', 'in.gov.iocl', 'LPGSV', '7900000001', '09-02-2023', {}],
  ['asha', 'in.gov.barti', 'CVCER', 'VC/2022/000001', '14-03-2022', { VCNo: 'VC/2022/000001' }],
  [
    'asha',
    'in.gov.cspmh',
    'NLCER',
    'NCL/2024/000001',
    '20-06-2024',
    { Certificateid: 'NCL/2024/000001' },
    true,
  ],

  ['rakesh', 'in.gov.cbse', 'HSCER', '91000042010', '21-05-2010', { rollno: '9100004', year: '2010' }],
  ['rakesh', 'in.gov.cbse', 'SPCER', '91000032008', '29-05-2008', { rollno: '9100003', year: '2008' }],
  [
    'rakesh',
    'in.gov.edistrictup',
    'INCER',
    '92000000002',
    '05-02-2024',
    { district: 'Lucknow', ApplicationNo: 'UP900002', CertificateID: '92000000002' },
  ],
  [
    'rakesh',
    'in.gov.aktu',
    'DGCER',
    '2014/BT/00002',
    '10-12-2014',
    { RollNo: '1000900002', EnrollmentNo: '100900002' },
  ],
  [
    'rakesh',
    'in.gov.fscup',
    'RATCR',
    'UP9000000002',
    '03-07-2019',
    { rationCard: 'UP9000000002', district: 'Lucknow' },
  ],
  ['rakesh', 'in.gov.epfindia', 'UNCRD', '900000000002', '11-08-2015', { UAN: '900000000002' }],
  [
    'rakesh',
    'in.gov.newindia',
    'CRIPC',
    '90020002',
    '16-04-2025',
    { policyno: '90020002', phoneno: '9000000002' },
  ],
  [
    'rakesh',
    'in.gov.licindia',
    'PODOC',
    '900000002',
    '01-04-2016',
    { PolDOB: '07-01-1992', PolicyNo: '900000002' },
  ],
  [
    'rakesh',
    'in.gov.edistrictup',
    'DMCER',
    '93000000002',
    '05-02-2024',
    { district: 'Lucknow', ApplicationNo: 'UP930002', CertificateID: '93000000002' },
    true,
  ],

  [
    'murugan',
    'in.gov.tndge',
    'HSCER',
    '9100005-2013',
    '09-05-2013',
    { rollno: '9100005', session: 'MARCH', year: '2013' },
  ],
  ['murugan', 'in.gov.edistricttn', 'OBCER', 'TN-2020-0000003', '17-11-2020', { refno: 'TN-2020-0000003' }],
  [
    'murugan',
    'in.gov.edistricttn',
    'NTCER',
    '90000003',
    '18-11-2020',
    { aplno: '90000013', sccd: 'M3T2N1', certno: '90000003' },
  ],
  [
    'murugan',
    'in.edu.maathiri',
    'DGCER',
    '2016/BA/00003',
    '02-09-2016',
    { RollNo: '1300900003', EnrollmentNo: '130900003' },
  ],
  ['murugan', 'in.gov.edistricttn', 'UNCER', 'TVR/2017/00003', '06-01-2017', { REGNO: 'TVR/2017/00003' }],
  [
    'murugan',
    'in.gov.nationalinsurance',
    'HLIPC',
    '90030003',
    '01-07-2024',
    { policyno: '90030003', phoneno: '9000000003' },
  ],
  ['murugan', 'in.gov.chennaicorp', 'TDLCS', 'TL-90000003', '01-04-2025', { UDF1: 'TL-90000003' }],
  [
    'murugan',
    'in.gov.edistricttn',
    'INCER',
    'INC-TN-000003',
    '19-11-2020',
    { Certificateid: 'INC-TN-000003' },
    true,
  ],

  ['tara', 'in.gov.kseab', 'SSCER', '910005/2010', '14-05-2010', { rollno: '9100005', year: '2010' }],
  ['tara', 'in.gov.ditkar', 'INCER', 'RD9100000005', '08-08-2023', { Certificateid: 'RD9100000005' }],
  ['tara', 'in.gov.aharakar', 'RATCR', 'KA9000000005', '22-09-2020', {}],
  [
    'tara',
    'in.edu.maadari',
    'DGMST',
    'MU1200005-6',
    '28-06-2015',
    { RROLL: '1200005', SEM: 'VI', YEAR: '2015' },
  ],
  [
    'tara',
    'in.gov.csc',
    'SKCER',
    'CSC-900005',
    '15-02-2022',
    { username: 'tara05', certificateType: 'Digital Literacy' },
  ],
  ['tara', 'in.gov.pmjay', 'PMJAY', 'P90000005', '03-03-2023', { UDF1: 'P90000005', UDF2: 'Karnataka' }],
  ['tara', 'in.gov.agricoop', 'STCRD', 'KA/2023/900005', '30-05-2023', { phone: '9000000005', locale: 'kn' }],
  ['tara', 'in.gov.ditkar', 'CTCER', 'RD9200000005', '08-08-2023', { CertificateNo: 'RD9200000005' }, true],

  ['odd', 'in.gov.cbse', 'HSCER', '91000072006', '24-05-2006', { rollno: '9100007', year: '2006' }],
  [
    'odd',
    'in.gov.edistrictdelhi',
    'INCER',
    '90/400/7/2023/1',
    '19-08-2023',
    { Certificateid: '90/400/7/2023/1' },
  ],
  [
    'odd',
    'in.gov.transport',
    'RVCER',
    'DL01ZZ0007',
    '11-01-2015',
    { reg_no: 'DL01ZZ0007', chasis_no: '00007' },
  ],
  [
    'odd',
    'in.gov.ndmc',
    'WTRBL',
    'W-90000007',
    '01-06-2025',
    { ConsumerNo: '9000000000007', Mobile: '9000000007' },
  ],
  ['odd', 'in.gov.cghs', 'GOVID', '9000007', '02-01-2020', { benId: '9000007' }],
  [
    'odd',
    'in.gov.camsonline',
    'ASTMT',
    '900000000007',
    '31-03-2025',
    { PRAN: '900000000007', PAN: 'ZZZPU0007G', MOBILE: '9000000007', EMAIL: 'vichitra@mail.example' },
  ],
  [
    'odd',
    'in.gov.edistrictdelhi',
    'DMCER',
    '90/500/7/2023/1',
    '20-08-2023',
    { CertificateNo: '90/500/7/2023/1' },
    true,
  ],
];

export const PULL_ROWS: readonly PullRow[] = ROWS.map(
  ([persona, issuerid, doctype, docid, issueDate, values, pending]) => ({
    persona,
    issuerid,
    doctype,
    docid,
    issueDate,
    values,
    ...(pending ? { pending } : {}),
  }),
);

/** Repositories that also know what is in the locker already: its uri, and the parameters that find it. */
export const PRESENT_ROWS: readonly [
  persona: string,
  uri: string,
  values: Readonly<Record<string, string>>,
][] = [
  ['asha', 'in.gov.cbse-SSCER-90000012014', { rollno: '9000001', year: '2014' }],
  ['asha', 'in.gov.cbse-HSCER-90000022016', { rollno: '9000002', year: '2016' }],
  ['asha', 'in.gov.pan-PANCR-ZZZPN0001A', { panno: 'ZZZPN0001A', PANFullName: 'ASHA RAMESH NAMUNA' }],
  ['rakesh', 'in.gov.cbse-SSCER-90000032008', { rollno: '9000003', year: '2008' }],
  ['rakesh', 'in.gov.transport-DRVLC-UP32 20120000002', { dlno: 'UP32 20120000002' }],
  ['murugan', 'in.gov.tndge-SSCER-9000004-2011', { rollno: '9000004', session: 'MARCH', year: '2011' }],
  ['murugan', 'in.gov.chennaicorp-BTCER-B-1996:33-00003-000003', { REGNO: 'B-1996:33-00003-000003' }],
  ['tara', 'in.gov.kseab-HSCER-900005/2012', { RegNo: '900005', Year: '2012' }],
  ['odd', 'in.gov.cbse-SSCER-90000072004', { rollno: '9000007', year: '2004' }],
];
