/** Operation 14: an issuer's repository is searched, and what is found comes into the locker. */
import { UNCONFIGURED_ISSUER } from '../catalogue/catalogue.ts';
import { json } from '../http.ts';
import { padded } from '../oddities.ts';
import { Refusal } from '../refusal.ts';
import { issuedScope } from '../scopes.ts';
import { DOCTYPE, offeredBy } from './meta.ts';
import type { BearerCall, BearerOperation } from './operation.ts';
import { internalErrors, TOKEN_ERRORS } from './operation.ts';

export const pull: BearerOperation = {
  number: 14,
  name: 'pull',
  section: 'Pull Document',
  method: 'POST',
  path: '/public/oauth2/1/pull/pulldocument',
  auth: 'bearer',
  scope({ request: { form } }) {
    const doctype = form.get('doctype') ?? '';
    return DOCTYPE.test(doctype) ? `file.partners/${doctype}` : undefined;
  },
  errors: [
    ...TOKEN_ERRORS,
    { error: 'invalid_orgid', status: 400, description: 'The orgid parameter is missing or invalid' },
    { error: 'invalid_doctype', status: 400, description: 'The doctype parameter is missing or invalid' },
    {
      error: 'repository_service_configerror',
      status: 500,
      description: 'The issuer service is not available. Please contact DigiLocker support.',
    },
    {
      error: 'pull_response_pending',
      status: 400,
      description:
        'The details provided above do not exactly match with the details on the certificate. Your request has been forwarded to the Issuer department. The Issuer department will verify the details provided above. If the verification is successful, your certificate will be made available in the Issued Documents section of your DigiLocker.',
    },
    {
      error: 'uri_exists',
      status: 400,
      description: 'This document already exists in your Issued Documents.',
    },
    {
      error: 'record_not_found',
      status: 404,
      description:
        'No record found in issuer database for given criteria. Please check the details and try again. If problem persists, see the FAQ section for possible causes.',
    },
    {
      error: 'aadhaar_not_linked',
      status: 400,
      description: 'To access issued documents, please link your Aadhaar number to your DigiLocker account.',
    },
    ...internalErrors(500, 'unexpected_error'),
    // The specification names no code for a missing consent.
    { error: 'invalid_parameter', status: 400, description: 'The consent parameter is missing or invalid' },
  ],
  handle(call) {
    const { world, persona, grant, odd } = call;
    const { issuer, offered, form } = wanted(call);
    if (form.get('consent') !== 'Y') throw new Refusal('invalid_parameter');
    if (!persona.aadhaar) throw new Refusal('aadhaar_not_linked');
    if (issuer.issuerid === UNCONFIGURED_ISSUER) throw new Refusal('repository_service_configerror');
    const record = world.records.find(persona, issuer, offered, form);
    if (!record) throw new Refusal('record_not_found');
    const { document, pending } = record;
    if (world.lockers.find(persona, document.uri)) throw new Refusal('uri_exists');
    if (pending) {
      world.lockers.wait(persona, document);
      throw new Refusal('pull_response_pending');
    }
    world.lockers.add(persona, document);
    grant.scopes.add(issuedScope(document.uri));
    return json({ uri: odd ? padded(document.uri) : document.uri });
  },
};

/** @throws Refusal `invalid_orgid`, `invalid_doctype` */
function wanted({ world, request: { form } }: BearerCall) {
  const issuer = world.catalogue.byOrgid(form.get('orgid') ?? '');
  if (!issuer) throw new Refusal('invalid_orgid');
  const offered = offeredBy(issuer, form.get('doctype') ?? '');
  if (!offered) throw new Refusal('invalid_doctype');
  return { issuer, offered, form };
}
