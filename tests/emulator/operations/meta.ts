/** Operations 15 to 17: who issues what, and what must be known to pull it. */
import type { Issuer, OfferedDocument, SearchParameter } from '../catalogue/catalogue.ts';
import { json } from '../http.ts';
import { oddFields } from '../oddities.ts';
import type { World } from '../world.ts';
import { fieldRule, HASH_ERRORS } from './hash.ts';
import type { Fields, HashOperation } from './operation.ts';

export const DOCTYPE = /^[A-Z0-9]{5,6}$/;

const ORGID_RULE = fieldRule(
  'The orgid parameter is missing or invalid',
  (orgid, _fields, { catalogue }) => catalogue.byOrgid(orgid) !== undefined,
  'orgid',
);
const DOCTYPE_RULE = fieldRule(
  'The doctype parameter is missing or invalid',
  (doctype, fields, world) => {
    const issuer = issuerOf(world, fields);
    return DOCTYPE.test(doctype) && (issuer === undefined || offeredBy(issuer, doctype) !== undefined);
  },
  'doctype',
);

export const issuers: HashOperation = {
  number: 15,
  name: 'issuers',
  section: 'Get List of Issuers',
  method: 'POST',
  path: '/public/oauth2/1/pull/issuers',
  auth: 'hash',
  hashed: ['clientid', 'ts'],
  rules: [],
  errors: HASH_ERRORS,
  handle({ world, odd }) {
    const rows = world.catalogue.issuers.map(({ documents: _documents, ...issuer }) => issuer);
    return json({ issuers: odd ? rows.map(oddIssuer) : rows });
  },
};

export const doctypes: HashOperation = {
  number: 16,
  name: 'doctypes',
  section: 'Get List of Documents Provided by an Issuer',
  method: 'POST',
  path: '/public/oauth2/1/pull/doctype',
  auth: 'hash',
  hashed: ['clientid', 'orgid', 'ts'],
  inQuery: ['orgid'],
  rules: [ORGID_RULE],
  errors: HASH_ERRORS,
  handle({ world, fields, odd }) {
    const offered = issuerOf(world, fields)?.documents ?? [];
    const rows = offered.map(({ doctype, name }) => ({ doctype, description: name }));
    return json({ documents: odd ? rows.map(oddFields) : rows });
  },
};

export const parameters: HashOperation = {
  number: 17,
  name: 'parameters',
  section: 'Get Search Parameters for a Document',
  method: 'POST',
  path: '/public/oauth2/1/pull/parameters',
  auth: 'hash',
  hashed: ['clientid', 'orgid', 'doctype', 'ts'],
  rules: [ORGID_RULE, DOCTYPE_RULE],
  errors: HASH_ERRORS,
  handle({ world, fields, odd }) {
    const issuer = issuerOf(world, fields);
    const asked = (issuer && offeredBy(issuer, fields['doctype'] ?? ''))?.parameters ?? [];
    const rows = asked.map((parameter) => parameterRow(parameter, odd));
    return json(odd ? rows.map(oddFields) : { parameters: rows });
  },
};

export const metaOperations = [issuers, doctypes, parameters];

export function offeredBy({ documents }: Issuer, doctype: string): OfferedDocument | undefined {
  return documents.find((document) => document.doctype === doctype);
}

function issuerOf({ catalogue }: World, { orgid = '' }: Fields): Issuer | undefined {
  return catalogue.byOrgid(orgid);
}

/** Oddly, what is no choice has an empty list instead of none. */
function parameterRow({ label, paramname, values, example }: SearchParameter, odd: boolean) {
  return { label, paramname, valuelist: values?.join(odd ? ', ' : ',') ?? (odd ? '' : null), example };
}

/** Oddly, the categories have the plural name of an older schema. */
function oddIssuer({ category, ...issuer }: Omit<Issuer, 'documents'>) {
  return oddFields({ ...issuer, categories: category });
}
