import { certificate, holder } from './variant.ts';
import type { Variant } from './variant.ts';

const person = (attributes: string): string => holder(`<Person name="Asha Namuna" ${attributes}/>`);
const NAME = 'name.full = Asha Namuna';
const of = (name: string, attributes: string, ...facts: string[]): Variant => [
  name,
  'CHCER',
  person(attributes),
  [NAME, ...facts],
];
const whole = (name: string, issuedTo: string, facts: readonly string[]): Variant => [
  name,
  'CHCER',
  holder(issuedTo),
  facts,
];

const WHOLE = [NAME, 'dob = 2001-08-14', 'gender = female'];

export const HOLDER_VARIANTS: readonly Variant[] = [
  // where the holder's values stand
  whole('attributes', '<Person name="Asha Namuna" dob="14-08-2001" gender="F"/>', WHOLE),
  whole(
    'child elements',
    '<Person><name>Asha Namuna</name><dob>14-08-2001</dob><gender>F</gender></Person>',
    WHOLE,
  ),
  whole('another case', '<person NAME="Asha Namuna" Dob="14-08-2001" GENDER="F"/>', WHOLE),
  whole(
    'child elements in another case',
    '<PERSON><Name>Asha Namuna</Name><DOB>14-08-2001</DOB><Gender>F</Gender></PERSON>',
    WHOLE,
  ),
  whole(
    'padded values',
    '<Person name=" Asha Namuna " dob=" 14-08-2001 "><gender>\n  F\n</gender></Person>',
    WHOLE,
  ),
  whole('a blank attribute beside a child element', '<Person name=" "><name>Asha Namuna</name></Person>', [
    NAME,
  ]),
  whole('an attribute beside a child element', '<Person name="Asha Namuna"><name>Other</name></Person>', [
    NAME,
  ]),
  whole('two attributes that differ in case', '<Person NAME="Other" name="Asha Namuna"/>', [NAME]),
  whole('two attributes, neither spelled so', '<Person NAME="Asha Namuna" Name="Other"/>', [NAME]),
  whole('two child elements', '<Person><name>Asha Namuna</name><name>Other</name></Person>', [NAME]),
  whole(
    'two child elements that differ in case',
    '<Person><NAME>Other</NAME><name>Asha Namuna</name></Person>',
    [NAME],
  ),
  whole('two persons', '<Person name="Asha Namuna"/><Person name="Other"/>', [NAME]),
  whole('a comment inside a value', '<Person><name>Asha <!-- Other -->Namuna</name></Person>', [NAME]),
  whole('CDATA', '<Person><name><![CDATA[Asha]]> Namuna</name></Person>', [NAME]),
  whole('character references', '<Person name="Asha&#32;Namun&#x61;"/>', [NAME]),
  whole('a value on two lines', '<Person><name>Asha\n      Namuna</name></Person>', [NAME]),
  whole('an element inside a value', '<Person><name>Asha Namuna<b>Other</b></name></Person>', [NAME]),
  whole('a default namespace', '<Person xmlns="urn:namuna" name="Asha Namuna"/>', [NAME]),
  whole('a namespace that is called name', '<Person xmlns:name="urn:other" name="Asha Namuna"/>', [NAME]),
  whole(
    'a schema’s type attribute',
    '<Person xmlns:x="urn:x" x:name="Other"><name>Asha Namuna</name></Person>',
    [NAME],
  ),
  whole('a person inside Signature', '<Signature><Person name="Other"/></Signature>', []),
  whole(
    'a Signature inside the person',
    '<Person><s:Signature xmlns:s="http://www.w3.org/2000/09/xmldsig#"><name>Other</name></s:Signature></Person>',
    [],
  ),
  whole(
    'a name in the signature namespace',
    '<Person><name xmlns="http://www.w3.org/2000/09/xmldsig#">Other</name></Person>',
    [],
  ),
  whole('blanks', '<Person name=" " dob="" gender=" "/>', []),
  whole('a lost character', '<Person name="Asha Nam\uFFFDna" dob="14-08-2001"/>', ['dob = 2001-08-14']),
  whole('dashes', '<Person name="--" dob="-" motherName="."/>', []),
  whole('nothing', '', []),
  whole('a name in Devanagari', '<Person name="आशा नमूना"/>', ['name.full = आशा नमूना']),
  whole('a title and capitals', '<Person title="Smt" name="ASHA  K. NAMUNA"/>', [
    'name.full = ASHA  K. NAMUNA',
  ]),
  of(
    'facts that are the person’s own to state',
    'phone="9000000000" email="a@b.in" religion="X" maritalStatus="M"',
  ),

  // dates
  of('DD-MM-YYYY', 'dob="14-08-2001"', 'dob = 2001-08-14'),
  of('DD/MM/YYYY', 'dob="14/08/2001"', 'dob = 2001-08-14'),
  of('DD-MMM-YYYY', 'dob="14-AUG-2001"', 'dob = 2001-08-14'),
  of('ISO 8601', 'dob="2001-08-14"', 'dob = 2001-08-14'),
  of('ISO 8601 with time', 'dob="2001-08-14T00:00:00+05:30"', 'dob = 2001-08-14'),
  of('DDMMYYYY', 'dob="14082001"', 'dob = 2001-08-14'),
  of('DDMMYYYY without its zero', 'dob="4082001"', 'dob = 2001-08-04'),
  of('a year alone', 'dob="2001"', 'dob = 2001'),
  of('an impossible date', 'dob="31-02-2001"'),
  of('29 February of no leap year', 'dob="29-02-2001"'),
  of('a blank date', 'dob=" "'),
  of('words for a date', 'dob="not known"'),

  // gender
  of('M', 'gender="M"', 'gender = male'),
  of('F', 'gender="f"', 'gender = female'),
  of('T', 'gender="T"', 'gender = transgender'),
  of('O', 'gender="O"', 'gender = other'),
  of('Male', 'gender="Male"', 'gender = male'),
  of('FEMALE', 'gender="FEMALE"', 'gender = female'),
  of('Transgender', 'gender="Transgender"', 'gender = transgender'),
  of('Other', 'gender="Other"', 'gender = other'),
  of('a gender that nobody writes', 'gender="X"'),
  of('a gender that is a word of JavaScript', 'gender="constructor"'),

  // relatives
  of('swd with S', 'swd="Ravi" swdIndicator="S"', 'name.father = Ravi'),
  of('swd with d', 'swd="Ravi" swdIndicator="d"', 'name.father = Ravi'),
  of('swd with W', 'swd="Ravi" swdIndicator="W"', 'name.spouse = Ravi'),
  of('swd with S/O', 'swd="Ravi" swdIndicator="S/O"', 'name.father = Ravi'),
  of('swd without an indicator', 'swd="Ravi"'),
  of('swd with C', 'swd="Ravi" swdIndicator="C"'),
  of('the relation in swd', 'swd="D/O: Ravi"', '~name.father = Ravi'),
  of('the relation in words in swd', 'swd="Wife of Ravi"', '~name.spouse = Ravi'),
  of('the relation in both', 'swd="S/O Ravi" swdIndicator="S"', '~name.father = Ravi'),
  of('two relations that disagree', 'swd="W/O Ravi" swdIndicator="D"'),
  of('a relation without a name', 'swd="S/O" swdIndicator="S"'),
  of('fatherName', 'fatherName="Ravi"', 'name.father = Ravi'),
  of('fatherName and swd', 'fatherName="Ravi" swd="R" swdIndicator="D"', 'name.father = Ravi'),
  of(
    'fatherName and a husband',
    'fatherName="Ravi" swd="Mohan" swdIndicator="W"',
    'name.father = Ravi',
    'name.spouse = Mohan',
  ),
  of('motherName', 'motherName="Sita"', 'name.mother = Sita'),
  of('category', 'category="OBC"', 'category = OBC'),

  // numbers of Aadhaar
  of('a whole uid', 'uid="234567890124"', 'aadhaar.last4 = 0124'),
  of('a uid in groups', 'uid="2345 6789 0124"', 'aadhaar.last4 = 0124'),
  of('a masked uid', 'uid="xxxxxxxx0124"', 'aadhaar.last4 = 0124'),
  of('another number for uid', 'uid="9000000000000124"'),
  of('a name that holds an Aadhaar number', 'motherName="Sita 2345 6789 0124"'),
];

const FULL_ADDRESS =
  'type="present" line1="Main Road" line2="" house="12" landmark="Well" locality="East" vtc="Namunapur" district="Pune" pin="411001" state="Maharashtra" country="IN"';
const FULL_LINES = [
  'address.house = 12',
  'address.street = Main Road',
  'address.landmark = Well',
  'address.locality = East',
  'address.village = Namunapur',
  'address.district = Pune',
  'address.pin = 411001',
  'address.state = Maharashtra',
  'address.country = IN',
];

export const ADDRESS_VARIANTS: readonly Variant[] = [
  whole('inside Person', `<Person><Address ${FULL_ADDRESS}/></Person>`, FULL_LINES),
  whole('beside Person', `<Person/><Address ${FULL_ADDRESS}/>`, FULL_LINES),
  whole('as child elements', '<Person><Address><vtc>Namunapur</vtc><pin>411001</pin></Address></Person>', [
    'address.village = Namunapur',
    'address.pin = 411001',
  ]),
  whole(
    'blank inside and written beside',
    `<Person><Address pin="" country="IN"/></Person><Address pin="411001" country="IN"/>`,
    ['address.pin = 411001', 'address.country = IN'],
  ),
  whole('written inside and beside', '<Person><Address vtc="A" pin="411001"/></Person><Address vtc="B"/>', [
    'address.village = A',
    'address.pin = 411001',
  ]),
  whole(
    'present and permanent',
    '<Person><Address type="present" vtc="A"/><Address type="permanent" vtc="B"/></Person>',
    ['address.village = A'],
  ),
  whole('with nothing but a country', '<Person><Address vtc=" " country="IN"/></Person>', []),
  whole('with an Aadhaar number in it', '<Person><Address house="2345 6789 0124" vtc="A"/></Person>', [
    'address.village = A',
  ]),
];

const FIRM = '<Organization name="Namuna Traders"><Address vtc="Pune"/></Organization>';

export const ORGANISATION_VARIANTS: readonly Variant[] = [
  [
    'PANCR',
    'PANCR',
    certificate(FIRM, '<PAN num="P1"/>', ''),
    ['holder.organisation = Namuna Traders', 'document.number = P1'],
  ],
  [
    'RVCER',
    'RVCER',
    certificate(FIRM, '<VehicleRegistration><Vehicle chasisNo="C1" fuelDesc="CNG"/></VehicleRegistration>'),
    ['holder.organisation = Namuna Traders', 'document.number = N1', 'vehicle.fuel = CNG'],
  ],
  [
    'a doctype without a table',
    'TDLCS',
    certificate(`<Person name=" "/>${FIRM}<Address pin="411001"/>`),
    ['holder.organisation = Namuna Traders', 'document.number = N1'],
  ],
  [
    'the name as a child element',
    'UDCER',
    certificate('<Organization><Name>Namuna Traders</Name></Organization>'),
    ['holder.organisation = Namuna Traders', 'document.number = N1'],
  ],
  [
    'a person and their firm',
    'UDCER',
    certificate(`<Person name="Asha Namuna"/>${FIRM}`),
    ['name.full = Asha Namuna', 'document.number = N1'],
  ],
];
