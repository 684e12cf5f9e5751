import { certificate } from './variant.ts';
import type { Variant } from './variant.ts';

const PERSON = '<Person name="Asha Namuna"/>';
const NAME = 'name.full = Asha Namuna';

const of = (
  name: string,
  doctype: string,
  data: string,
  facts: readonly string[],
  attributes?: string,
): Variant => [name, doctype, certificate(PERSON, data, attributes), [NAME, ...facts]];

const LICENCE_ROOT =
  'number="MH12 2020" issueDate="01-02-2020" validFromDate="01-02-2020" expiryDate="31/01/2040"';
const LICENCE = ['dl.number = MH12 2020', 'dl.issueDate = 2020-02-01', 'dl.validTo = 2040-01-31'];
const CLASSES =
  '<Category code="NT" abbreviation="MCWG" description="Motor cycle"/><Category code="NT" abbreviation="LMV"/>';

const VEHICLE =
  '<Vehicle class="LMV" chasisNo="CH1" engineNo="EN1" make="NAMUNA" model="ONE" fuelDesc="PETROL" fitTill="01-03-2035"/>' +
  '<Insurance companyName="X" policyNo="P" validTill="28-FEB-2027"/>';
const VEHICLE_FACTS = [
  'vehicle.regNumber = N1',
  'vehicle.chassis = CH1',
  'vehicle.engine = EN1',
  'vehicle.model = NAMUNA ONE',
  'vehicle.fuel = PETROL',
  'vehicle.insuredTill = 2027-02-28',
  'vehicle.fitTill = 2035-03-01',
];

const CASTE = 'name="Namuna" category="SC" subCategory="B" description=""';
const CASTE_FACTS = [
  'category = SC',
  'caste.name = Namuna',
  'caste.subCategory = B',
  'caste.certNumber = N1',
];

export const DOCTYPE_VARIANTS: readonly Variant[] = [
  // PANCR
  of('the number of the root', 'PANCR', '<PAN num="P2"/>', ['pan.number = P1'], 'number="P1"'),
  of('PAN', 'PANCR', '<PAN num="P1" verifiedOn="01-01-2024 10:00:00"/>', ['pan.number = P1'], 'number=" "'),
  of('PANVerificationRecord', 'PANCR', '<PANVerificationRecord num="P1"/>', ['pan.number = P1'], ''),
  of('PAN with a child element', 'PANCR', '<pan><Num>P1</Num></pan>', ['pan.number = P1'], ''),
  of('no number at all', 'PANCR', '', [], ''),

  // DRVLC
  of(
    'classes in Categories',
    'DRVLC',
    `<DrivingLicense><Categories>${CLASSES}</Categories></DrivingLicense>`,
    [...LICENCE, 'dl.classes = MCWG, LMV'],
    LICENCE_ROOT,
  ),
  of(
    'classes right in DrivingLicense',
    'DRVLC',
    `<DrivingLicense>${CLASSES}</DrivingLicense>`,
    [...LICENCE, 'dl.classes = MCWG, LMV'],
    LICENCE_ROOT,
  ),
  of(
    'classes with child elements',
    'DRVLC',
    '<DrivingLicense><Vehicle><Abbreviation>LMV</Abbreviation></Vehicle></DrivingLicense>',
    [...LICENCE, 'dl.classes = LMV'],
    LICENCE_ROOT,
  ),
  of(
    'the same class twice and a blank one',
    'DRVLC',
    '<x abbreviation="LMV"/><x abbreviation="LMV"/><x abbreviation=" "/>',
    [...LICENCE, 'dl.classes = LMV'],
    LICENCE_ROOT,
  ),
  of(
    'classes inside Signature',
    'DRVLC',
    '<Signature><Object><Category abbreviation="HMV"/></Object></Signature><Category abbreviation="LMV"/>',
    [...LICENCE, 'dl.classes = LMV'],
    LICENCE_ROOT,
  ),
  of('an impossible end', 'DRVLC', '', ['dl.number = N1'], 'number="N1" expiryDate="31-02-2040"'),

  // RVCER
  of(
    'VehicleRegistration around',
    'RVCER',
    `<VehicleRegistration statusDate="01-01-2020">${VEHICLE}</VehicleRegistration>`,
    VEHICLE_FACTS,
  ),
  of('no VehicleRegistration around', 'RVCER', VEHICLE, VEHICLE_FACTS),
  of('chassisNo', 'RVCER', '<Vehicle chassisNo="CH1" make="NAMUNA"/>', [
    'vehicle.regNumber = N1',
    'vehicle.chassis = CH1',
    'vehicle.model = NAMUNA',
  ]),

  // caste and category
  of('CTCER, on Caste', 'CTCER', `<Caste ${CASTE}/>`, CASTE_FACTS),
  [
    'CTCER, on CertificateData',
    'CTCER',
    certificate(PERSON).replace('<CertificateData>', `<CertificateData ${CASTE}>`),
    [NAME, ...CASTE_FACTS],
  ],
  [
    'CTCER, on the person',
    'CTCER',
    certificate('<Person name="Asha Namuna" category="ST"/>'),
    [NAME, 'category = ST', 'caste.certNumber = N1'],
  ],
  [
    'CTCER that says it twice',
    'CTCER',
    certificate('<Person name="Asha Namuna" category="GEN"/>', '<Caste category="SC"/>'),
    [NAME, 'category = SC', 'caste.certNumber = N1'],
  ],
  of('SHCER', 'SHCER', '<Caste category="ST"/>', ['category = ST', 'caste.certNumber = N1']),
  of('SHCER that does not say which', 'SHCER', '', ['caste.certNumber = N1']),
  of('OBCER', 'OBCER', '<Caste name="Namuna" category="OBC"/>', [
    'category = OBC',
    'caste.name = Namuna',
    'caste.certNumber = N1',
  ]),
  of('OBCER that leaves it to its name', 'OBCER', '', ['~category = OBC', 'caste.certNumber = N1']),
  of('EWCER', 'EWCER', '<Caste name="Namuna" category="GC"/>', [
    '~category = EWS',
    'caste.name = Namuna',
    'document.number = N1',
  ]),

  // INCER
  of('INCER', 'INCER', '<Income annualIncome="240000" financialYear="2023-2024"/>', [
    'income.certNumber = N1',
    'income.stated = 240000',
    'income.financialYear = 2023-2024',
  ]),
  [
    'INCER, on CertificateData',
    'INCER',
    certificate(PERSON).replace('<CertificateData>', '<CertificateData annualIncome="240000">'),
    [NAME, 'income.certNumber = N1', 'income.stated = 240000'],
  ],
  of('INCER without an amount', 'INCER', '', ['income.certNumber = N1']),

  // envelope only
  of('RSCER', 'RSCER', '', ['domicile.certNumber = N1']),
  of('DMCER', 'DMCER', '', ['domicile.certNumber = N1']),
  of('NTCER', 'NTCER', '', ['domicile.certNumber = N1']),
  of('BTCER', 'BTCER', '', ['document.number = N1']),
  of('a doctype without a table', 'CHCER', '<Anything name="X"/>', ['document.number = N1']),
  of(
    'a number that may be one of Aadhaar',
    'CHCER',
    '',
    ['document.number = XXXX XXXX 0124'],
    'number="234567890124"',
  ),

  // RATCR
  of(
    'RATCR, members with attributes',
    'RATCR',
    '<RationCard><Members><Member name="Ravi" relationWithHof="SELF" uid="234567890124"/><Member name="Asha Namuna" relationWithHof="DAUGHTER"/></Members></RationCard>',
    ['document.number = N1', 'family.member = Ravi (SELF)', 'family.member = Asha Namuna (DAUGHTER)'],
  ),
  of(
    'RATCR, members with child elements',
    'RATCR',
    '<Family><Name>Ravi</Name><RelationWithHOF>SELF</RelationWithHOF></Family>',
    ['document.number = N1', 'family.member = Ravi (SELF)'],
  ),
  [
    'RATCR, members as persons',
    'RATCR',
    certificate(
      '<Person name="Ravi" age="50" relationWithHof="SELF"/><Person name="Asha" relationWithHof="D"/>',
    ),
    ['name.full = Ravi', 'document.number = N1', 'family.member = Ravi (SELF)', 'family.member = Asha (D)'],
  ],
  of('RATCR, a member without a name', 'RATCR', '<Member relationWithHof="SON"/>', ['document.number = N1']),
];
