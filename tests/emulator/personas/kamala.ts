/** Every kind of paper whose data LockerFill reads, as its issuers write it; the ration card still has the old address. */
import type { AddressContent, BodyContent, Persona, PersonaDocument, PersonContent } from '../types.ts';

const address: AddressContent = {
  house: 'Plot 12',
  street: 'Namuna Lane 3',
  landmark: 'Near Udaharan Tank',
  locality: 'Nayapalli',
  vtc: 'Bhubaneswar',
  postOffice: 'Nayapalli',
  subdistrict: 'Bhubaneswar',
  district: 'Khordha',
  pin: '751012',
  state: 'Odisha',
  country: 'India',
};

const oldAddress: AddressContent = {
  house: '44',
  street: 'Udaharan Basti',
  vtc: 'Jamshedpur',
  district: 'East Singhbhum',
  pin: '831001',
  state: 'Jharkhand',
};

const holder: PersonContent = {
  name: 'Kamala Mohan Namuna',
  dob: '09-11-1999',
  gender: 'F',
  swd: 'Mohan Namuna',
  swdIndicator: 'D',
  address,
};

const student: PersonContent = {
  name: 'KAMALA MOHAN NAMUNA',
  dob: '09-11-1999',
  gender: 'F',
  swd: 'MOHAN NAMUNA',
  swdIndicator: 'D',
  motherName: 'SARITA NAMUNA',
};

const SCHOOL = { name: 'NAMUNA VIDYALAYA BHUBANESWAR', code: '90008' };
const COLLEGE = { name: 'UDAHARAN COLLEGE BHUBANESWAR', code: '90108' };
const POLYTECHNIC = { name: 'UDAHARAN POLYTECHNIC LUCKNOW', code: '90208' };
const UNIVERSITY = { name: 'FACULTY OF ENGINEERING', code: '90308' };

const ISSUERS = {
  'in.gov.uidai': 'Unique Identification Authority of India',
  'in.gov.pan': 'Income Tax Department',
  'in.gov.transport': 'Ministry of Road Transport and Highways',
  'in.gov.cbse': 'Central Board of Secondary Education',
  'in.gov.chseodisha': 'Council of Higher Secondary Education, Odisha',
  'in.edu.udaharanvv': 'Udaharan Vishwavidyalaya, Lucknow',
  'in.gov.edistrictodisha': 'eDistrict Odisha',
  'in.gov.bmc': 'Bhubaneswar Municipal Corporation',
  'in.gov.aaharjh': 'Department of Food, PDS and Consumer Affairs, Jharkhand',
  'in.gov.msme': 'Ministry of Micro, Small and Medium Enterprises (Udyam)',
} as const;

type Given = Omit<
  PersonaDocument,
  'uri' | 'doctype' | 'issuerid' | 'issuer' | 'name' | 'date' | 'formats'
> & {
  formats?: PersonaDocument['formats'];
};

function issued(
  issuerid: keyof typeof ISSUERS,
  doctype: string,
  name: string,
  docid: string,
  given: Given,
): PersonaDocument {
  return {
    uri: `${issuerid}-${doctype}-${docid}`,
    doctype,
    issuerid,
    issuer: ISSUERS[issuerid],
    name,
    date: '2025-06-10T06:30:00Z',
    formats: ['xml', 'pdf'],
    ...given,
  };
}

function academic(
  school: { name: string; code: string },
  examination: { name: string; month: string; year: string },
  result: string,
  more: Partial<Extract<BodyContent, { type: 'marksheet' }>['performance']> = {},
): BodyContent {
  return {
    type: 'marksheet',
    school,
    examination,
    performance: { result, marksTotal: '', marksMax: '', ...more },
    subjects: [],
  };
}

const CLASS_X = { name: 'SECONDARY SCHOOL EXAMINATION (CLASS X)', month: 'MARCH', year: '2015' };
const CLASS_XII = { name: 'HIGHER SECONDARY EXAMINATION (SCIENCE)', month: 'MARCH', year: '2017' };
const DIPLOMA = { name: 'DIPLOMA IN COMPUTER APPLICATIONS', month: 'JUNE', year: '2018' };
const DEGREE = { name: 'BACHELOR OF TECHNOLOGY', month: 'MAY', year: '2021' };

const identity: PersonaDocument[] = [
  issued('in.gov.uidai', 'ADHAR', 'Aadhaar Card', '00000000000000000000000000000008', {
    formats: ['pdf'],
    number: 'XXXX XXXX 0008',
    issueDate: '10-06-2025',
    holder: { ...holder, photo: true },
    body: { type: 'envelope' },
  }),
  issued('in.gov.pan', 'PANCR', 'PAN Verification Record', 'ZZZPN0008H', {
    number: 'ZZZPN0008H',
    holder: { name: 'KAMALA MOHAN NAMUNA', dob: '09-11-1999' },
    body: { type: 'pan', verifiedOn: '10-06-2025 12:10:44' },
  }),
  issued('in.gov.transport', 'DRVLC', 'Driving License', 'OD02 20190000008', {
    number: 'OD02 20190000008',
    issuedAt: 'RTO, BHUBANESWAR-I',
    issueDate: '22-01-2019',
    validFromDate: '22-01-2019',
    expiryDate: '08-11-2039',
    holder: { ...holder, photo: true },
    body: {
      type: 'licence',
      classes: [
        {
          code: 'NT',
          abbreviation: 'MCWOG',
          description: 'Motor Cycle without Gear',
          issueDate: '22-01-2019',
        },
        { code: 'NT', abbreviation: 'LMV', description: 'Light Motor Vehicle', issueDate: '22-01-2019' },
        { code: 'T', abbreviation: 'TRANS', description: 'Transport Vehicle', issueDate: '03-08-2022' },
      ],
    },
  }),
  issued('in.gov.transport', 'RVCER', 'Registration of Vehicles', 'OD02ZZ0008', {
    number: 'OD02ZZ0008',
    issuedAt: 'RTO, BHUBANESWAR-I',
    issueDate: '17-02-2022',
    validFromDate: '17-02-2022',
    expiryDate: '16-02-2037',
    holder,
    body: {
      type: 'vehicle',
      statusDate: '17-02-2022',
      financer: 'NAMUNA GRAMIN BANK',
      normsDesc: 'BHARAT STAGE VI',
      vehicle: {
        class: 'M-Cycle/Scooter',
        chasisNo: 'ZZ9NAMUNA00000008',
        engineNo: 'NM00000008',
        make: 'NAMUNA MOTORS',
        model: 'UDAHARAN 125',
        mfgDate: '01/2022',
        fuelDesc: 'PETROL',
        color: 'BLUE',
        seatCapacity: '2',
        cubicCapacity: '124.8',
        unladenWeight: '109',
        wheelbase: '1260',
        cylinder: '1',
        fitTill: '16-02-2037',
      },
      insurance: {
        companyName: 'Namuna General Insurance',
        policyNo: 'NP/2W/90000008',
        validTill: '16-02-2027',
      },
    },
  }),
];

const school: PersonaDocument[] = [
  issued('in.gov.cbse', 'SSCER', 'Class X Marksheet', '90000082015', {
    number: '9000008',
    issuedAt: 'DELHI',
    issueDate: '28-05-2015',
    holder: student,
    body: {
      type: 'marksheet',
      school: SCHOOL,
      examination: CLASS_X,
      performance: { result: 'PASS', marksTotal: '', marksMax: '', cgpa: '8.6' },
      subjects: [
        {
          code: '101',
          name: 'ENGLISH COMM.',
          marksTotal: '',
          marksMax: '',
          grade: 'B1',
          gp: '08',
          gpMax: '10',
        },
        {
          code: '002',
          name: 'HINDI COURSE-A',
          marksTotal: '',
          marksMax: '',
          grade: 'A2',
          gp: '09',
          gpMax: '10',
        },
        {
          code: '041',
          name: 'MATHEMATICS',
          marksTotal: '',
          marksMax: '',
          grade: 'A2',
          gp: '09',
          gpMax: '10',
        },
        { code: '086', name: 'SCIENCE', marksTotal: 'AB', marksMax: '', grade: 'B1', gp: '08', gpMax: '10' },
      ],
    },
  }),
  issued('in.gov.cbse', 'SPCER', 'Class X / Matriculation Passing Certificate', '90000082015', {
    number: '9000008',
    issuedAt: 'DELHI',
    issueDate: '28-05-2015',
    holder: student,
    body: academic(SCHOOL, CLASS_X, 'PASS'),
  }),
  issued('in.gov.cbse', 'SSMGR', 'Class X Migration Certificate', '90000082015', {
    number: 'MIG/2015/000008',
    issuedAt: 'DELHI',
    issueDate: '28-05-2015',
    holder: student,
    body: academic(SCHOOL, CLASS_X, 'PASS'),
  }),
  issued('in.gov.chseodisha', 'HSCER', 'Class XII Marksheet', '900008/2017', {
    number: '900008',
    issuedAt: 'BHUBANESWAR',
    issueDate: '12-05-2017',
    holder: student,
    body: {
      type: 'marksheet',
      school: COLLEGE,
      examination: CLASS_XII,
      performance: {
        result: 'FIRST DIVISION',
        marksTotal: '402',
        marksMax: '600',
        percentage: '67.00',
        grade: 'B1',
      },
      subjects: [
        { code: '01', name: 'ENGLISH', marksTotal: '062', marksMax: '100' },
        { code: '02', name: 'ODIA', marksTotal: '068', marksMax: '100' },
        { code: '21', name: 'PHYSICS', marksTotal: '065', marksMax: '100' },
        { code: '22', name: 'CHEMISTRY', marksTotal: '063', marksMax: '100' },
        { code: '23', name: 'MATHEMATICS', marksTotal: '074', marksMax: '100' },
        { code: '24', name: 'INFORMATION TECHNOLOGY', marksTotal: '070', marksMax: '100' },
      ],
    },
  }),
  issued('in.gov.chseodisha', 'HPCER', 'Class XII Passing Certificate', '900008/2017', {
    number: '900008',
    issueDate: '12-05-2017',
    holder: student,
    body: academic(COLLEGE, CLASS_XII, 'PASS', { grade: 'FIRST DIVISION' }),
  }),
  issued('in.gov.chseodisha', 'HSMGR', 'Class XII Migration Certificate', 'M/900008/2017', {
    number: 'M/900008/2017',
    issueDate: '12-06-2017',
    holder: student,
    body: academic(COLLEGE, CLASS_XII, 'PASS'),
  }),
];

const university: PersonaDocument[] = [
  issued('in.edu.udaharanvv', 'DIPCR', 'Diploma Certificate', 'DCA/2018/0008', {
    number: 'DCA/2018/0008',
    issueDate: '30-08-2018',
    holder: student,
    body: academic(POLYTECHNIC, DIPLOMA, 'PASS', { percentage: '71.25', grade: 'FIRST CLASS' }),
  }),
  issued('in.edu.udaharanvv', 'DGMST', 'Degree Marksheet', 'UV1700008-8', {
    number: 'UV1700008',
    issueDate: '30-06-2021',
    holder: student,
    body: {
      type: 'marksheet',
      school: UNIVERSITY,
      examination: { ...DEGREE, name: 'BACHELOR OF TECHNOLOGY, SEMESTER VIII' },
      performance: { result: 'PASS', marksTotal: '', marksMax: '', cgpa: '8.12', grade: 'A' },
      subjects: [
        {
          code: 'CS801',
          name: 'COMPILER DESIGN',
          marksTotal: '',
          marksMax: '',
          grade: 'A',
          gp: '9',
          gpMax: '10',
        },
        {
          code: 'CS802',
          name: 'NETWORK SECURITY',
          marksTotal: '',
          marksMax: '',
          grade: 'B',
          gp: '8',
          gpMax: '10',
        },
        { code: 'CS891', name: 'PROJECT', marksTotal: '', marksMax: '', grade: 'O', gp: '10', gpMax: '10' },
      ],
    },
  }),
  issued('in.edu.udaharanvv', 'PRVCR', 'Provisional Degree Certificate', 'PRV/2021/0008', {
    number: 'PRV/2021/0008',
    issueDate: '15-07-2021',
    holder: student,
    body: academic(UNIVERSITY, DEGREE, 'PASS', { cgpa: '8.12' }),
  }),
  issued('in.edu.udaharanvv', 'DGCER', 'Degree Certificate', '2021/BT/00008', {
    number: '2021/BT/00008',
    issueDate: '20-12-2021',
    holder: student,
    body: academic(UNIVERSITY, DEGREE, 'PASS', { cgpa: '8.12', grade: 'FIRST CLASS WITH DISTINCTION' }),
  }),
  issued('in.edu.udaharanvv', 'MICER', 'Migration Certificate', 'MIG-UV-0008', {
    number: 'MIG-UV-0008',
    issueDate: '05-01-2022',
    holder: student,
    body: academic(UNIVERSITY, DEGREE, 'PASS'),
  }),
];

/** The tribe's certificate comes in both forms that offices use: as any caste's, and as one of its own. */
const tribe: BodyContent = {
  type: 'caste',
  name: 'Udaharan',
  category: 'ST',
  subCategory: 'Namuna',
  description: 'Notified in the Presidential Order, entry 0',
};

const office = { issuedAt: 'Tahasil, Bhubaneswar', holder };

const state: PersonaDocument[] = [
  issued('in.gov.edistrictodisha', 'CTCER', 'Caste Certificate', 'E-CST/2020/000008', {
    ...office,
    number: 'E-CST/2020/000008',
    issueDate: '11-02-2020',
    body: tribe,
  }),
  issued('in.gov.edistrictodisha', 'SHCER', 'SC/ST Certificate', 'E-SST/2020/000008', {
    ...office,
    number: 'E-SST/2020/000008',
    issueDate: '11-02-2020',
    body: tribe,
  }),
  issued('in.gov.edistrictodisha', 'INCER', 'Income Certificate', 'E-INC/2025/000008', {
    ...office,
    number: 'E-INC/2025/000008',
    issueDate: '14-04-2025',
    validFromDate: '14-04-2025',
    expiryDate: '13-04-2028',
    body: { type: 'income', annualIncome: '186000', financialYear: '2024-2025' },
  }),
  issued('in.gov.edistrictodisha', 'RSCER', 'Residence Certificate', 'E-RES/2023/000008', {
    ...office,
    number: 'E-RES/2023/000008',
    issueDate: '02-03-2023',
    expiryDate: '01-03-2026',
    body: { type: 'envelope' },
  }),
  issued('in.gov.edistrictodisha', 'DMCER', 'Domicile Certificate', 'E-DOM/2019/000008', {
    ...office,
    number: 'E-DOM/2019/000008',
    issueDate: '19-09-2019',
    body: { type: 'envelope' },
  }),
  issued('in.gov.edistrictodisha', 'NTCER', 'Nativity Certificate', 'E-NAT/2016/000008', {
    ...office,
    number: 'E-NAT/2016/000008',
    issueDate: '08-08-2016',
    status: 'R',
    body: { type: 'envelope' },
  }),
  issued('in.gov.bmc', 'BTCER', 'Birth Certificate', 'B-1999:21-90008-000008', {
    number: 'B-1999:21-90008-000008',
    issuedAt: 'Bhubaneswar',
    issueDate: '03-12-1999',
    holder: { name: 'Kamala', dob: '09-11-1999', gender: 'F', swd: 'Mohan Namuna', swdIndicator: 'D' },
    body: { type: 'envelope' },
  }),
  issued('in.gov.aaharjh', 'RATCR', 'Ration Card', 'JH9000000008', {
    number: 'JH9000000008',
    issueDate: '06-06-2014',
    holder: { name: 'Mohan Namuna', gender: 'M', dob: '12-04-1970', address: oldAddress },
    body: {
      type: 'ration',
      cardType: 'Priority Household (PHH)',
      members: [
        { name: 'Mohan Namuna', relationWithHof: 'SELF', gender: 'M', age: '44' },
        { name: 'Sarita Namuna', relationWithHof: 'WIFE', gender: 'F', age: '40' },
        { name: 'Kamala Namuna', relationWithHof: 'DAUGHTER', gender: 'F', age: '14' },
        { name: 'Kishor Namuna', relationWithHof: 'SON', gender: 'M', age: '11' },
      ],
    },
  }),
  issued('in.gov.msme', 'UDCER', 'Udyam Certificate', 'UDYAM-OD-19-0000008', {
    number: 'UDYAM-OD-19-0000008',
    issueDate: '01-07-2022',
    heldByOrganization: true,
    holder: { name: 'KAMALA HANDICRAFTS', address },
    body: { type: 'envelope', lines: [['Type of enterprise', 'Micro']] },
  }),
];

export const kamala: Persona = {
  id: 'kamala',
  mobile: '9000000008',
  pin: '100008',
  about: 'Every kind of paper with data: vehicle, diplomas, caste, income, ration card, a small business',
  digilockerid: '00000000-0000-4000-8000-000000000008',
  name: 'Kamala Mohan Namuna',
  dob: '09111999',
  gender: 'F',
  aadhaar: {
    last4: '0008',
    holder: { ...holder, address: { ...address, careOf: 'D/O Mohan Namuna' }, photo: true },
    localLanguage: {
      lang: '06',
      name: 'कमला मोहन नमूना',
      address: {
        careOf: 'आत्मजा मोहन नमूना',
        house: 'प्लॉट 12',
        street: 'नमूना लेन 3',
        locality: 'नयापल्ली',
        vtc: 'भुवनेश्वर',
        district: 'खोर्धा',
        pin: '751012',
        state: 'ओडिशा',
      },
    },
  },
  documents: [...identity, ...school, ...university, ...state],
};
