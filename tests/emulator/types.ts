/** The shapes that the emulator's rooms share: who lives in it, what was issued to them, and how it answers. */

export type Gender = 'M' | 'F' | 'T';

/** A postal address as a certificate prints it; every part is optional (field notes: blank or missing). */
export interface AddressContent {
  careOf?: string;
  house?: string;
  street?: string;
  landmark?: string;
  locality?: string;
  vtc?: string;
  postOffice?: string;
  subdistrict?: string;
  district?: string;
  pin?: string;
  state?: string;
  country?: string;
}

/** A holder or relative, in the spelling of the one document that carries it. Dates are DD-MM-YYYY. */
export interface PersonContent {
  name: string;
  dob?: string;
  gender?: string;
  swd?: string;
  swdIndicator?: 'S' | 'W' | 'D';
  motherName?: string;
  phone?: string;
  email?: string;
  address?: AddressContent;
  /** Draws an avatar (never a real face) into documents that carry a photo. */
  photo?: boolean;
}

export interface SubjectContent {
  code: string;
  name: string;
  marksTotal: string;
  marksMax: string;
  grade?: string;
  marksTheory?: string;
  marksMaxTheory?: string;
  marksPractical?: string;
  marksMaxPractical?: string;
  /** Grade points, as universities give them. */
  gp?: string;
  gpMax?: string;
}

/** What the registration certificate says of the vehicle; blank where the office wrote nothing. Dates are DD-MM-YYYY. */
export interface VehicleContent {
  class: string;
  chasisNo: string;
  engineNo: string;
  make: string;
  model: string;
  mfgDate: string;
  fuelDesc: string;
  color: string;
  seatCapacity: string;
  cubicCapacity: string;
  unladenWeight: string;
  wheelbase: string;
  cylinder: string;
  fitTill: string;
}

/** Somebody on a ration card, seen from the head of the family. */
export interface MemberContent {
  name: string;
  relationWithHof: string;
  gender: string;
  age: string;
}

/** The part of a certificate that depends on its doctype. */
export type BodyContent =
  | { type: 'pan'; verifiedOn: string }
  | {
      type: 'licence';
      classes: { code: string; abbreviation: string; description: string; issueDate: string }[];
    }
  | {
      type: 'marksheet';
      school: { name: string; code: string };
      examination: { name: string; month: string; year: string };
      performance: {
        result: string;
        marksTotal: string;
        marksMax: string;
        percentage?: string;
        cgpa?: string;
        grade?: string;
      };
      /** None on passing and degree certificates. */
      subjects: SubjectContent[];
    }
  | {
      type: 'caste';
      name: string;
      category: 'SC' | 'ST' | 'OBC' | 'GC';
      subCategory?: string;
      description?: string;
    }
  | {
      type: 'vehicle';
      /** The bank that lent the money, or blank. */
      financer: string;
      normsDesc: string;
      statusDate: string;
      vehicle: VehicleContent;
      insurance: { companyName: string; policyNo: string; validTill: string };
    }
  | { type: 'income'; annualIncome: string; financialYear: string }
  | { type: 'ration'; cardType: string; members: MemberContent[] }
  | { type: 'envelope'; lines?: [label: string, value: string][] };

/** One issued document of a persona. `uri` is `<issuerid>-<doctype>-<docid>`. */
export interface PersonaDocument {
  uri: string;
  doctype: string;
  issuerid: string;
  issuer: string;
  /** `name` and `description` of the issued list, e.g. "Class XII Marksheet". */
  name: string;
  /** When it last changed in the locker, ISO 8601 UTC. */
  date: string;
  formats: ('pdf' | 'xml')[];
  number: string;
  issuedAt?: string;
  /** DD-MM-YYYY. */
  issueDate?: string;
  validFromDate?: string;
  expiryDate?: string;
  status?: string;
  /** The holder is a company or shop: `holder.name` is its name. */
  heldByOrganization?: boolean;
  holder: PersonContent;
  body: BodyContent;
}

/** The record behind operation 12. `localLanguage` holds Devanagari (or another script's) twins of name and address. */
export interface AadhaarRecord {
  /** Only these four digits exist anywhere. */
  last4: string;
  holder: PersonContent;
  localLanguage?: { lang: string; name: string; address: AddressContent };
}

export interface Persona {
  id: string;
  mobile: string;
  pin: string;
  /** One line for the people who try the emulator. */
  about: string;
  digilockerid: string;
  name: string;
  /** DDMMYYYY, as registered with DigiLocker. */
  dob: string;
  gender: Gender;
  aadhaar?: AadhaarRecord;
  documents: PersonaDocument[];
  /** Answers with every permitted oddity of the field notes at once. */
  odd?: boolean;
}

/** A digitally signed file as the issuer's repository hands it out. */
export interface IssuedFile {
  bytes: Uint8Array;
  contentType: 'application/pdf' | 'application/xml';
}
