import type { Variant } from './variant.ts';

const eAadhaar = (inside: string, uid = 'uid="xxxxxxxx0124"'): string =>
  '<Certificate><CertificateData><KycRes code="c" ret="Y" ts="2026-01-01T10:00:00.000+05:30" txn="UKC:1">' +
  `<UidData tkn="opaque" ${uid}>${inside}</UidData></KycRes></CertificateData></Certificate>`;
const eKyc = (inside: string, attributes = 'referenceId="012420260101100000000"'): string =>
  `<OfflinePaperlessKyc ${attributes}><UidData>${inside}<Pht>/9j/AAAA</Pht></UidData></OfflinePaperlessKyc>`;

const POI = 'name="Asha Namuna" dob="14-08-2001" gender="F"';
const POI_FACTS = ['name.full = Asha Namuna', 'dob = 2001-08-14', 'gender = female'];
const LAST_FOUR = 'aadhaar.last4 = 0124';

const ADDRESS_FACTS = [
  'address.careOf = D/O: Ravi',
  'address.house = 12',
  'address.street = Main Road',
  'address.landmark = Well',
  'address.locality = East',
  'address.village = Namunapur',
  'address.postOffice = Namuna PO',
  'address.subdistrict = Haveli',
  'address.district = Pune',
  'address.pin = 411001',
  'address.state = Maharashtra',
  'address.country = India',
];
const COMMON =
  'house="12" street="Main Road" loc="East" vtc="Namunapur" po="Namuna PO" subdist="Haveli" dist="Pune" state="Maharashtra" pc="411001" country="India"';

export const AADHAAR_VARIANTS: readonly Variant[] = [
  [
    'e-Aadhaar',
    'ADHAR',
    eAadhaar(
      `<Poi ${POI}/><Poa co="D/O: Ravi" lm="Well" ${COMMON}/>` +
        '<LData lang="06" name="आशा नमूना" co="आत्मजा: रवि" vtc="नमूनापुर" dist="पुणे" pc="411001" country=" "/><Pht>/9j/AAAA</Pht>',
    ),
    [
      ...POI_FACTS,
      ...ADDRESS_FACTS,
      'name.local = आशा नमूना',
      '~address.local = आत्मजा: रवि, नमूनापुर, पुणे, 411001',
      LAST_FOUR,
    ],
  ],
  [
    'e-Aadhaar with blanks left out',
    'ADHAR',
    eAadhaar(`<Poi ${POI}/><Poa dist="Pune"/>`),
    [...POI_FACTS, 'address.district = Pune', LAST_FOUR],
  ],
  [
    'e-Aadhaar, a year of birth',
    'ADHAR',
    eAadhaar('<Poi name="Asha" dob="2001"/>'),
    ['name.full = Asha', 'dob = 2001', LAST_FOUR],
  ],
  ['e-Aadhaar with a whole number', 'ADHAR', eAadhaar('', 'uid="234567890124"'), [LAST_FOUR]],
  ['e-Aadhaar that holds nothing', 'ADHAR', eAadhaar('', ''), []],
  [
    'e-Aadhaar, child elements',
    'ADHAR',
    eAadhaar('<Poi><name>Asha</name></Poi><Poa><co>C/O Ravi</co></Poa>'),
    ['name.full = Asha', 'address.careOf = C/O Ravi', LAST_FOUR],
  ],
  [
    'offline e-KYC',
    'ADHAR',
    eKyc(
      `<Poi ${POI} e="${'a'.repeat(64)}" m="${'b'.repeat(64)}"/><Poa careof="D/O: Ravi" landmark="Well" ${COMMON}/>`,
    ),
    [...POI_FACTS, ...ADDRESS_FACTS, LAST_FOUR],
  ],
  [
    'offline e-KYC with r',
    'ADHAR',
    eKyc(`<Poi ${POI}/>`, 'r="012420260101100000000"'),
    [...POI_FACTS, LAST_FOUR],
  ],
  [
    'offline e-KYC, a reference of another form',
    'ADHAR',
    eKyc(`<Poi ${POI}/>`, 'referenceId="234567890124"'),
    POI_FACTS,
  ],
  ['offline e-KYC without a reference', 'ADHAR', eKyc(`<Poi ${POI}/>`, ''), POI_FACTS],
  [
    'a card without its data',
    'ADHAR',
    '<Certificate number="234567890124"><IssuedTo><Person name="Asha" uid="234567890124"/></IssuedTo></Certificate>',
    ['name.full = Asha', LAST_FOUR],
  ],
];
