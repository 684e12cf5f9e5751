/**
 * The format of a persona: a JSON file that anyone may bring with `--persona FILE.json` (see `example.json` beside this file).
 * Invent every value; never put a real person's data into such a file.
 *
 *     id            letters, digits, `-` and `_`: its name in the emulator
 *     mobile, pin   ten and six digits: what the sign-in page asks
 *     about         one line for the people who try the emulator
 *     digilockerid  opaque text, usually a UUID of 36 characters
 *     name          as registered with DigiLocker
 *     dob           DDMMYYYY
 *     gender        M, F or T
 *     aadhaar?      { last4, holder, localLanguage? }; absent: an account without Aadhaar
 *     documents     the issued list, see below
 *     odd?          true: documents and answers take every permitted odd shape at once
 *
 * A document: `uri` = `<issuerid>-<doctype>-<docid>`, `doctype`, `issuerid`, `issuer`, `name`, `date` (ISO 8601, UTC),
 * `formats` (`pdf`, `xml`), `number`, `issuedAt?`, `issueDate?`, `validFromDate?`, `expiryDate?` (DD-MM-YYYY), `status?`,
 * `holder` and `body`. A holder: `name`, `dob?` (DD-MM-YYYY, or the year alone), `gender?`, `swd?` (father or husband),
 * `swdIndicator?` (S, W, D), `motherName?`, `phone?`, `email?`, `address?`, `photo?` (true draws an avatar).
 * `heldByOrganization?` is true where the holder is a company. `body.type` is `pan`, `licence`, `marksheet` (also passing
 * and degree certificates), `caste`, `vehicle`, `income`, `ration` or `envelope`; `bodySchema` lists what each holds.
 */
import * as v from 'valibot';
import { readFile } from 'node:fs/promises';
import type { Persona } from '../types.ts';

const text = v.pipe(v.string(), v.nonEmpty('must not be empty'));
const certificateDate = v.pipe(v.string(), v.regex(/^\d{2}-\d{2}-\d{4}$/, 'must be a date DD-MM-YYYY'));
const birthDate = v.pipe(
  v.string(),
  v.regex(/^(\d{2}-\d{2}-)?\d{4}$/, 'must be a date DD-MM-YYYY, or a year'),
);
const gender = v.picklist(['M', 'F', 'T'], 'must be M, F or T');

function digits(count: number) {
  return v.pipe(v.string(), v.regex(new RegExp(`^\\d{${count}}$`), `must be ${count} digits`));
}

const addressSchema = v.strictObject({
  careOf: v.exactOptional(v.string()),
  house: v.exactOptional(v.string()),
  street: v.exactOptional(v.string()),
  landmark: v.exactOptional(v.string()),
  locality: v.exactOptional(v.string()),
  vtc: v.exactOptional(v.string()),
  postOffice: v.exactOptional(v.string()),
  subdistrict: v.exactOptional(v.string()),
  district: v.exactOptional(v.string()),
  pin: v.exactOptional(digits(6)),
  state: v.exactOptional(v.string()),
  country: v.exactOptional(v.string()),
});

const holderSchema = v.strictObject({
  name: text,
  dob: v.exactOptional(birthDate),
  gender: v.exactOptional(gender),
  swd: v.exactOptional(v.string()),
  swdIndicator: v.exactOptional(v.picklist(['S', 'W', 'D'], 'must be S, W or D')),
  motherName: v.exactOptional(v.string()),
  phone: v.exactOptional(v.string()),
  email: v.exactOptional(v.string()),
  address: v.exactOptional(addressSchema),
  photo: v.exactOptional(v.boolean()),
});

const subjectSchema = v.strictObject({
  code: v.string(),
  name: text,
  marksTotal: v.string(),
  marksMax: v.string(),
  grade: v.exactOptional(v.string()),
  marksTheory: v.exactOptional(v.string()),
  marksMaxTheory: v.exactOptional(v.string()),
  marksPractical: v.exactOptional(v.string()),
  marksMaxPractical: v.exactOptional(v.string()),
  gp: v.exactOptional(v.string()),
  gpMax: v.exactOptional(v.string()),
});

const vehicleSchema = v.strictObject({
  class: text,
  chasisNo: text,
  engineNo: v.string(),
  make: v.string(),
  model: v.string(),
  mfgDate: v.string(),
  fuelDesc: v.string(),
  color: v.string(),
  seatCapacity: v.string(),
  cubicCapacity: v.string(),
  unladenWeight: v.string(),
  wheelbase: v.string(),
  cylinder: v.string(),
  fitTill: v.string(),
});

const bodySchema = v.variant(
  'type',
  [
    v.strictObject({ type: v.literal('pan'), verifiedOn: v.string() }),
    v.strictObject({
      type: v.literal('licence'),
      classes: v.array(
        v.strictObject({ code: text, abbreviation: text, description: v.string(), issueDate: v.string() }),
      ),
    }),
    v.strictObject({
      type: v.literal('marksheet'),
      school: v.strictObject({ name: v.string(), code: v.string() }),
      examination: v.strictObject({ name: v.string(), month: v.string(), year: digits(4) }),
      performance: v.strictObject({
        result: v.string(),
        marksTotal: v.string(),
        marksMax: v.string(),
        percentage: v.exactOptional(v.string()),
        cgpa: v.exactOptional(v.string()),
        grade: v.exactOptional(v.string()),
      }),
      subjects: v.array(subjectSchema),
    }),
    v.strictObject({
      type: v.literal('caste'),
      name: text,
      category: v.picklist(['SC', 'ST', 'OBC', 'GC'], 'must be SC, ST, OBC or GC'),
      subCategory: v.exactOptional(v.string()),
      description: v.exactOptional(v.string()),
    }),
    v.strictObject({
      type: v.literal('vehicle'),
      financer: v.string(),
      normsDesc: v.string(),
      statusDate: v.string(),
      vehicle: vehicleSchema,
      insurance: v.strictObject({ companyName: v.string(), policyNo: v.string(), validTill: v.string() }),
    }),
    v.strictObject({ type: v.literal('income'), annualIncome: v.string(), financialYear: v.string() }),
    v.strictObject({
      type: v.literal('ration'),
      cardType: v.string(),
      members: v.array(
        v.strictObject({ name: text, relationWithHof: v.string(), gender: v.string(), age: v.string() }),
      ),
    }),
    v.strictObject({
      type: v.literal('envelope'),
      lines: v.exactOptional(v.array(v.strictTuple([v.string(), v.string()]))),
    }),
  ],
  'must be pan, licence, marksheet, caste, vehicle, income, ration or envelope',
);

const documentSchema = v.pipe(
  v.strictObject({
    uri: text,
    doctype: v.pipe(v.string(), v.regex(/^[A-Z0-9]{5,6}$/, 'must be 5 or 6 capital letters or digits')),
    issuerid: v.pipe(v.string(), v.regex(/^[^-\s]+$/, 'must hold no hyphen and no blank')),
    issuer: text,
    name: text,
    date: v.pipe(v.string(), v.isoTimestamp('must be a time like 2025-01-31T10:00:00Z')),
    formats: v.array(v.picklist(['pdf', 'xml'], 'must be pdf or xml')),
    number: v.string(),
    issuedAt: v.exactOptional(v.string()),
    issueDate: v.exactOptional(certificateDate),
    validFromDate: v.exactOptional(certificateDate),
    expiryDate: v.exactOptional(certificateDate),
    status: v.exactOptional(v.string()),
    heldByOrganization: v.exactOptional(v.boolean()),
    holder: holderSchema,
    body: bodySchema,
  }),
  v.forward(
    v.check(
      ({ uri, issuerid, doctype }) =>
        uri.startsWith(`${issuerid}-${doctype}-`) && uri.length > `${issuerid}-${doctype}-`.length,
      'must be <issuerid>-<doctype>-<docid>',
    ),
    ['uri'],
  ),
);

export const personaSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[\w-]+$/, 'must be letters, digits, - and _')),
  mobile: digits(10),
  pin: digits(6),
  about: v.string(),
  digilockerid: text,
  name: text,
  dob: v.pipe(v.string(), v.regex(/^\d{8}$/, 'must be a date DDMMYYYY')),
  gender,
  aadhaar: v.exactOptional(
    v.strictObject({
      last4: digits(4),
      holder: holderSchema,
      localLanguage: v.exactOptional(v.strictObject({ lang: digits(2), name: text, address: addressSchema })),
    }),
  ),
  documents: v.pipe(
    v.array(documentSchema),
    v.check(
      (documents) => new Set(documents.map(({ uri }) => uri)).size === documents.length,
      'must not list a uri twice',
    ),
  ),
  odd: v.exactOptional(v.boolean()),
});

/** @throws Error with one line per wrong field, e.g. `documents.0.holder.dob: must be a date DD-MM-YYYY, or a year` */
export function parsePersona(input: unknown): Persona {
  const result = v.safeParse(personaSchema, input);
  if (result.success) return result.output;
  const lines = result.issues.map(
    (issue) => `${v.getDotPath(issue) ?? 'the whole file'}: ${complaint(issue)}`,
  );
  throw new Error(lines.join('\n'));
}

function complaint(issue: v.InferIssue<typeof personaSchema>): string {
  if (issue.received === 'undefined') return 'is missing';
  if (issue.type === 'strict_object' && issue.expected === 'never') return 'is not a field of this format';
  return issue.message;
}

/** @throws Error naming the file, and the field where the file is JSON */
export async function readPersonaFile(path: string): Promise<Persona> {
  try {
    const input: unknown = JSON.parse(await readFile(path, 'utf8'));
    return parsePersona(input);
  } catch (error) {
    throw new Error(`${path} is no persona:\n${error instanceof Error ? error.message : ''}`, {
      cause: error,
    });
  }
}
