/** The search parameters of operation 17, by `paramname`: what the form says, an example, and the values of a choice. */
export interface ParameterRow {
  label: string;
  /** Invented. A comma list is a hint of several forms, not a choice. */
  example: string;
  values?: readonly string[];
}

const EXAM_YEARS = yearsDown(2025, 2004);
const MONTHS = 'JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER'.split(
  ' ',
);

export const PARAMETERS: Readonly<Record<string, ParameterRow>> = {
  UID: { label: 'Aadhaar Number', example: '000000000000' },
  FullName: { label: 'Name (as per Aadhaar)', example: 'Namuna Kumari' },
  DOB: { label: 'Date of Birth (DD-MM-YYYY)', example: '31-01-1990' },
  GENDER: { label: 'Gender', example: 'Female', values: ['Male', 'Female', 'O'] },
  panno: { label: 'PAN Number', example: 'ZZZPZ9999Z' },
  PANFullName: { label: 'Name as per PAN', example: 'NAMUNA KUMARI' },
  dlno: { label: 'Driving Licence No.', example: 'ZZ99 20990000001, ZZ-9920990000001' },
  reg_no: { label: 'Registration Number', example: 'ZZ99ZZ9999' },
  chasis_no: { label: 'Chassis Number (last five)', example: '99999' },
  swd_name: { label: "Father's / Husband's Name", example: 'NAMUNA PRASAD' },
  rollno: { label: 'Roll Number', example: '9999999' },
  year: { label: 'Year', example: '2019', values: EXAM_YEARS },
  year_month: {
    label: 'Month and Year of Examination',
    example: 'DEC-2022',
    values: ['DEC-2024', 'JUL-2024', 'DEC-2022', 'DEC-2021', 'JAN-2021', 'DEC-2019', 'JUL-2019'],
  },
  RegNo: { label: 'Registration Number', example: '99/999999' },
  Year: { label: 'Year of Examination', example: '2019', values: EXAM_YEARS },
  CUID: { label: 'Unique ID', example: '9999999' },
  YOE: { label: 'Year of Examination', example: '2019', values: EXAM_YEARS },
  IDXN: { label: 'Index Number', example: 'T/9999/999' },
  seatno: { label: 'Seat Number', example: 'Z999999' },
  session: { label: 'Session', example: 'MARCH', values: ['MARCH', 'JULY'] },
  schoolType: { label: 'Type of Candidate', example: 'Regular', values: ['Regular', 'Private'] },
  Certificateid: { label: 'Certificate Number', example: 'ZZ/9999/999999' },
  CertificateNo: { label: 'Certificate Number', example: '99999999999999' },
  refno: { label: 'Reference Number', example: 'ZZ-9999-9999999' },
  APPNO: { label: 'Application Number', example: '9999999' },
  CERTNO: { label: 'Certificate Number', example: 'RD9999999999' },
  aplno: { label: 'Application Number', example: '99999999' },
  sccd: { label: 'Security Code', example: 'Z9Z9Z9' },
  certno: { label: 'Certificate Number', example: '99999999' },
  district: {
    label: 'District',
    example: 'Lucknow',
    values: ['Agra', 'Jhansi', 'Kanpur Nagar', 'Lucknow', 'Varanasi'],
  },
  REGNO: { label: 'Registration Number', example: 'B-9999:99-99999-999999' },
  DOD: { label: 'Date of Death (DD-MM-YYYY)', example: '31-01-2019' },
  MobileNo: { label: 'Mobile Number', example: '9000000000' },
  ApplicationNo: { label: 'Application Number', example: 'APP99999999' },
  CertificateID: { label: 'Certificate ID', example: '99999999999' },
  VCNo: { label: 'Validity Certificate Number', example: 'VC/9999/999999' },
  rationCard: { label: 'Ration Card Number', example: 'ZZ9999999999' },
  RollNo: { label: 'Roll Number', example: '9999999999' },
  EnrollmentNo: { label: 'Enrolment Number', example: '999999999' },
  RROLL: { label: 'Roll Number', example: '9999999' },
  SEM: { label: 'Semester', example: 'VI', values: ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'] },
  YEAR: { label: 'Year of Passing', example: '2019', values: yearsDown(2025, 2000) },
  MONTH: { label: 'Month of Examination', example: 'MAY', values: MONTHS },
  username: { label: 'User Name', example: 'namuna99' },
  certificateType: {
    label: 'Certificate',
    example: 'Digital Literacy',
    values: ['Digital Literacy', 'Entrepreneurship', 'Cyber Safety', 'Legal Literacy'],
  },
  RollNumber: { label: 'Roll Number', example: 'R999999999999' },
  PassYear: { label: 'Year of Passing', example: '2019', values: yearsDown(2024, 2014) },
  AdmissionYear: { label: 'Admission Year', example: '2022', values: yearsDown(2025, 2015) },
  IdentityType: {
    label: 'Identity Type',
    example: 'Enrolment Number',
    values: ['Registration Number', 'Roll Number', 'Enrolment Number', 'New Admission'],
  },
  IdentityValue: { label: 'Identity Value', example: '9999999999' },
  level1: {
    label: 'Institution',
    example: 'Namuna Vidyapeeth',
    values: ['Namuna Vidyapeeth', 'Udaharan Mahavidyalaya', 'Maathiri College of Arts'],
  },
  tracking_id: { label: 'Beneficiary Reference ID', example: '99999999999999' },
  healthId: { label: 'ABHA Number or Address', example: '99-9999-9999-9999' },
  UDF1: { label: 'Reference Number', example: '999999999' },
  UDF2: { label: 'State', example: 'Goa', values: ['Delhi', 'Goa', 'Karnataka', 'Tamil Nadu', 'Tripura'] },
  UAN: { label: 'UAN', example: '999999999999' },
  SCNO: { label: 'Scheme Certificate Number', example: 'ZZ/ZZZ/99999' },
  PPONO: { label: 'PPO Number', example: '999999999999' },
  ConsumerNo: { label: 'Consumer Number', example: '9999999999999' },
  Mobile: { label: 'Registered Mobile Number', example: '9000000000' },
  propertyId: { label: 'Property ID', example: '9999-9999-9999' },
  udyamNumber: { label: 'Udyam Registration Number', example: 'UDYAM-ZZ-99-9999999' },
  mobileNumber: { label: 'Mobile Number', example: '9000000000' },
  policyno: { label: 'Policy Number', example: '9999999999' },
  phoneno: { label: 'Registered Mobile Number', example: '9000000000' },
  PolDOB: { label: 'Date of Birth as in the policy (DD-MM-YYYY)', example: '31-01-1990' },
  PolicyNo: { label: 'Policy Number', example: '999999999' },
  PRAN: { label: 'PRAN', example: '999999999999' },
  PAN: { label: 'PAN', example: 'ZZZPZ9999Z' },
  MOBILE: { label: 'Mobile Number', example: '9000000000' },
  EMAIL: { label: 'E-mail', example: 'namuna@mail.example' },
  CustID: { label: 'Customer ID', example: '999999999' },
  finYr: {
    label: 'Financial Year',
    example: '2023-24',
    values: ['2024-25', '2023-24', '2022-23', '2021-22', '2020-21'],
  },
  gpfno: { label: 'GPF Account Number', example: 'ZZZ/99999' },
  benId: { label: 'Beneficiary ID', example: '9999999' },
  phone: { label: 'Mobile Number', example: '9000000000' },
  locale: {
    label: 'Language',
    example: 'hi',
    values: ['en', 'hi', 'bn', 'gu', 'kn', 'ml', 'mr', 'or', 'pa', 'ta', 'te'],
  },
  enrolmentNo: { label: 'Enrolment Number', example: 'ZZ99999999' },
};

/** Instead of the doctype's parameters, for issuers that ask something else: `<issuerid> <doctype>`. */
export const ISSUER_PARAMETERS: Readonly<Record<string, string>> = {
  'cisce.org SSCER': 'CUID YOE IDXN UID FullName DOB',
  'cisce.org HSCER': 'CUID YOE IDXN UID FullName DOB',
  'cisce.org SPCER': 'CUID YOE IDXN UID FullName DOB',
  'cisce.org HPCER': 'CUID YOE IDXN UID FullName DOB',
  'in.gov.tndge SSCER': 'rollno session year DOB',
  'in.gov.tndge HSCER': 'rollno session year DOB',
  'in.gov.hsscboardmh SSCER': 'seatno session YOE FullName',
  'in.gov.hsscboardmh HSCER': 'seatno session YOE FullName',
  'in.gov.upmsp HSCER': 'rollno year schoolType',
  'in.gov.kseab HSCER': 'RegNo Year',
  'in.gov.edistrictup INCER': 'district ApplicationNo CertificateID',
  'in.gov.edistrictup CTCER': 'district ApplicationNo CertificateID',
  'in.gov.edistrictup RSCER': 'district ApplicationNo CertificateID',
  'in.gov.edistrictup DMCER': 'district ApplicationNo CertificateID',
  'in.gov.cspmh INCER': 'Certificateid DOB',
  'in.gov.aahaarmh RATCR': 'rationCard FullName',
  'in.gov.fscup RATCR': 'rationCard district FullName',
  'in.gov.nios SSCER': 'EnrollmentNo MONTH YEAR',
  'in.gov.nios HSCER': 'EnrollmentNo MONTH YEAR',
};

function yearsDown(last: number, first: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String(last - index));
}
