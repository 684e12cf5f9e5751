/** The directory behind operations 14 to 17: issuers, the documents they offer, and what each asks before it hands one out. */
import { DOCTYPES } from './doctypes.ts';
import { generatedIssuers } from './generated_issuers.ts';
import type { IssuerRow } from './issuers.ts';
import { ISSUERS } from './issuers.ts';
import type { ParameterRow } from './parameters.ts';
import { ISSUER_PARAMETERS, PARAMETERS } from './parameters.ts';

export const MAX_ISSUERS = 1500;

/** An issuer whose service nobody has set up. */
export const UNCONFIGURED_ISSUER = 'in.gov.edistrictas';

export interface SearchParameter extends ParameterRow {
  paramname: string;
}

export interface OfferedDocument {
  doctype: string;
  /** `description` of operation 16. */
  name: string;
  formats: ('pdf' | 'xml')[];
  parameters: SearchParameter[];
}

export interface Issuer {
  orgid: string;
  issuerid: string;
  name: string;
  /** Comma list, as operation 15 sends it. */
  category: string;
  description: string;
  documents: OfferedDocument[];
}

export interface Catalogue {
  issuers: readonly Issuer[];
  byOrgid(orgid: string): Issuer | undefined;
  byIssuerid(issuerid: string): Issuer | undefined;
}

const CATEGORIES: Readonly<Record<string, string>> = {
  C: 'Central Government',
  S: 'State Government',
  E: 'Education',
  I: 'Insurance',
};

const KINDS = new Map(
  DOCTYPES.map(([doctype, name, formats, parameters]) => [doctype, { name, formats, parameters }]),
);

/** @param count how many issuers in all; those beyond the table are made up */
export function createCatalogue(count = ISSUERS.length): Catalogue {
  const rows = [...ISSUERS.slice(0, count), ...generatedIssuers(Math.max(0, count - ISSUERS.length))];
  const issuers = rows.map(issuerOf);
  const byOrgid = new Map(issuers.map((issuer) => [issuer.orgid, issuer]));
  const byIssuerid = new Map(issuers.map((issuer) => [issuer.issuerid, issuer]));
  return {
    issuers,
    byOrgid: (orgid) => byOrgid.get(orgid),
    byIssuerid: (issuerid) => byIssuerid.get(issuerid),
  };
}

function issuerOf([orgid, issuerid, name, categories, doctypes]: IssuerRow): Issuer {
  const documents = doctypes.split(' ').map((doctype) => offered(issuerid, doctype));
  const list = documents.map((document) => document.name).join(', ');
  return {
    orgid,
    issuerid,
    name,
    category: categories
      .split('')
      .map((letter) => CATEGORIES[letter] ?? '')
      .join(','),
    description: `${name} issues the following through DigiLocker: ${list}.`,
    documents,
  };
}

function offered(issuerid: string, doctype: string): OfferedDocument {
  const { name, formats, parameters } = KINDS.get(doctype) ?? {
    name: doctype,
    formats: 'pdf',
    parameters: '',
  };
  return {
    doctype,
    name,
    formats: formats === 'pdf' ? ['pdf'] : ['xml', 'pdf'],
    parameters: (ISSUER_PARAMETERS[`${issuerid} ${doctype}`] ?? parameters)
      .split(' ')
      .filter(Boolean)
      .map((paramname) => ({ paramname, ...(PARAMETERS[paramname] ?? { label: paramname, example: '' }) })),
  };
}
