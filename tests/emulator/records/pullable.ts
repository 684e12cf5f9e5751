/** The list of what can be pulled, for the people and tests that try operation 14. */
import type { Issuer, OfferedDocument } from '../catalogue/catalogue.ts';
import { UNCONFIGURED_ISSUER } from '../catalogue/catalogue.ts';
import type { Persona } from '../types.ts';
import type { World } from '../world.ts';
import { profileValue } from './records.ts';

export interface Pullable {
  persona: string;
  orgid: string;
  doctype: string;
  /** Every parameter that operation 17 lists, with the value that finds the record. */
  parameters: Record<string, string>;
  /** `issued`, or the error that a freshly started emulator answers with. */
  outcome: string;
  /** Of the document, where there is one. */
  uri?: string;
}

export function pullable(world: World): Pullable[] {
  const { records, personas } = world;
  const found = records.all.map(({ persona, orgid, doctype, parameters, pending, document }): Pullable => {
    const known = personas.some(({ id, documents }) => id === persona && documents.includes(document));
    const outcome = known ? 'uri_exists' : pending ? 'pull_response_pending' : 'issued';
    return { persona, orgid, doctype, parameters, outcome, uri: document.uri };
  });
  return [...found, ...hopeless(world)];
}

/** One of each that fails whatever is typed: an issuer without a service, a doctype that the client may not pull. */
function hopeless({ catalogue: { issuers }, clients, personas }: World): Pullable[] {
  const persona = personas.find(({ aadhaar }) => aadhaar !== undefined);
  const approved = clients[0]?.doctypes ?? [];
  const pairs = issuers.flatMap((issuer) => issuer.documents.map((offered) => ({ issuer, offered })));
  const unconfigured = pairs.find(({ issuer }) => issuer.issuerid === UNCONFIGURED_ISSUER);
  const unapproved = pairs.find(({ offered }) => !approved.includes(offered.doctype));
  if (!persona) return [];
  return [
    ...(unconfigured ? [entry(persona, unconfigured, 'repository_service_configerror')] : []),
    ...(unapproved ? [entry(persona, unapproved, 'insufficient_scope')] : []),
  ];
}

function entry(
  persona: Persona,
  { issuer, offered }: { issuer: Issuer; offered: OfferedDocument },
  outcome: string,
): Pullable {
  const values = offered.parameters.map(({ paramname, example }) => [
    paramname,
    profileValue(persona, paramname) ?? example,
  ]);
  const parameters: Record<string, string> = Object.fromEntries(values);
  return { persona: persona.id, orgid: issuer.orgid, doctype: offered.doctype, parameters, outcome };
}
