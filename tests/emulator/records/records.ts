/** The issuers' repositories: finds what a pull (operation 14) asks for. */
import type { Catalogue, Issuer, OfferedDocument, SearchParameter } from '../catalogue/catalogue.ts';
import type { Gender, Persona, PersonaDocument, PersonContent } from '../types.ts';
import { MARKSHEETS, recordBody } from './bodies.ts';
import type { PullRow } from './pull_rows.ts';
import { PRESENT_ROWS, PULL_ROWS } from './pull_rows.ts';

export interface PullRecord {
  persona: string;
  orgid: string;
  doctype: string;
  /** What must be typed or comes from the profile, by `paramname`. */
  parameters: Record<string, string>;
  pending: boolean;
  document: PersonaDocument;
}

export interface Records {
  all: readonly PullRecord[];
  /** @param given what the request holds, by `paramname`; a profile parameter that is absent or blank is the profile's */
  find(
    persona: Persona,
    issuer: Issuer,
    offered: OfferedDocument,
    given: URLSearchParams,
  ): PullRecord | undefined;
}

const GENDERS: Record<Gender, string> = { M: 'Male', F: 'Female', T: 'O' };
const ADDED = '2026-01-15T06:30:00Z';

export function createRecords(personas: readonly Persona[], catalogue: Catalogue): Records {
  const all = personas.flatMap((persona) => [
    ...PULL_ROWS.filter((row) => row.persona === persona.id).flatMap((row) =>
      pulled(persona, row, catalogue),
    ),
    ...PRESENT_ROWS.filter(([id]) => id === persona.id).flatMap(([, uri, values]) =>
      present(persona, uri, values, catalogue),
    ),
  ]);
  return {
    all,
    find: (persona, { orgid }, { doctype, parameters }, given) =>
      all.find(
        (record) =>
          record.persona === persona.id &&
          record.orgid === orgid &&
          record.doctype === doctype &&
          parameters.every(({ paramname }) => fits(persona, record, paramname, given.get(paramname) ?? '')),
      ),
  };
}

/** What the service knows of the person. The Aadhaar number is one that is never issued: only its last digits are told. */
export function profileValue(persona: Persona, paramname: string): string | undefined {
  if (paramname === 'UID') return persona.aadhaar && uidOf(persona.aadhaar.last4);
  if (paramname === 'FullName') return persona.name;
  if (paramname === 'DOB') return persona.dob.replace(/^(\d{2})(\d{2})(\d{4})$/, '$1-$2-$3');
  if (paramname === 'GENDER') return GENDERS[persona.gender];
  return undefined;
}

export function uidOf(last4: string): string {
  return `00000000${last4}`;
}

function fits(persona: Persona, record: PullRecord, paramname: string, given: string): boolean {
  const profile = profileValue(persona, paramname);
  if (profile !== undefined && given.trim() === '') return true;
  const names = [record.document.holder.name, persona.aadhaar?.holder.name];
  const right = [record.parameters[paramname], ...(paramname === 'FullName' ? names : [])];
  return right.some((value) => value !== undefined && plain(value) === plain(given));
}

/** Issuers compare without regard to case and to blanks around and between words. */
function plain(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

function pulled(persona: Persona, row: PullRow, catalogue: Catalogue): PullRecord[] {
  const issuer = catalogue.byIssuerid(row.issuerid);
  const offered = issuer?.documents.find(({ doctype }) => doctype === row.doctype);
  if (!issuer || !offered) return [];
  return [
    {
      persona: persona.id,
      orgid: issuer.orgid,
      doctype: row.doctype,
      parameters: parametersOf(persona, offered.parameters, row.values),
      pending: row.pending === true,
      document: documentOf(persona, row, issuer, offered),
    },
  ];
}

function present(
  persona: Persona,
  uri: string,
  values: Readonly<Record<string, string>>,
  catalogue: Catalogue,
): PullRecord[] {
  const document = persona.documents.find((each) => each.uri === uri);
  const issuer = document && catalogue.byIssuerid(document.issuerid);
  const offered = issuer?.documents.find(({ doctype }) => doctype === document?.doctype);
  if (!document || !issuer || !offered) return [];
  return [
    {
      persona: persona.id,
      orgid: issuer.orgid,
      doctype: document.doctype,
      parameters: parametersOf(persona, offered.parameters, values),
      pending: false,
      document,
    },
  ];
}

function parametersOf(
  persona: Persona,
  asked: readonly SearchParameter[],
  values: Readonly<Record<string, string>>,
): Record<string, string> {
  const pairs = asked.map(({ paramname }) => [
    paramname,
    values[paramname] ?? profileValue(persona, paramname) ?? '',
  ]);
  return Object.fromEntries(pairs);
}

function documentOf(
  persona: Persona,
  row: PullRow,
  issuer: Issuer,
  offered: OfferedDocument,
): PersonaDocument {
  const { doctype, docid, issueDate } = row;
  const typed = offered.parameters.filter(({ paramname }) => row.values[paramname] !== undefined);
  return {
    uri: `${issuer.issuerid}-${doctype}-${docid}`,
    doctype,
    issuerid: issuer.issuerid,
    issuer: issuer.name,
    name: offered.name,
    date: ADDED,
    formats: offered.formats,
    number: MARKSHEETS.has(doctype) ? rollNumber(row) : docid,
    issueDate,
    holder: holderOf(persona, doctype),
    body: recordBody({
      persona: persona.id,
      doctype,
      docid,
      issueDate,
      school: schoolOf(persona),
      lines: typed.map(({ paramname, label }) => [label, row.values[paramname] ?? '']),
    }),
  };
}

/** A marksheet's number is the roll number alone; its uri also tells the year or the semester. */
function rollNumber({ values, docid }: PullRow): string {
  return values['rollno'] ?? values['RROLL'] ?? values['seatno'] ?? docid;
}

function holderOf(persona: Persona, doctype: string): PersonContent {
  const student = persona.documents.find(({ body }) => body.type === 'marksheet')?.holder;
  if (MARKSHEETS.has(doctype) && student) return student;
  const parents = persona.documents.find(({ holder }) => holder.swd !== undefined)?.holder;
  const { photo: _photo, address, ...holder } = persona.aadhaar?.holder ?? { name: persona.name };
  const { careOf: _careOf, ...place } = address ?? {};
  return {
    ...holder,
    address: place,
    ...(parents?.swd === undefined ? {} : { swd: parents.swd }),
    ...(parents?.swdIndicator === undefined ? {} : { swdIndicator: parents.swdIndicator }),
  };
}

function schoolOf({ documents }: Persona): { name: string; code: string } {
  const bodies = documents.map(({ body }) => body);
  const marksheet = bodies.find((body) => body.type === 'marksheet');
  return marksheet?.school ?? { name: 'NAMUNA VIDYALAYA', code: '90000' };
}
