/** Operation 19: an issuer puts a document into somebody's locker, changes it, or takes it away. */
import { empty } from '../http.ts';
import { Refusal } from '../refusal.ts';
import { issuedScope } from '../scopes.ts';
import type { Persona, PersonaDocument } from '../types.ts';
import { mimeOf } from '../uploads/mime.ts';
import type { World } from '../world.ts';
import { fieldRule, HASH_ERRORS } from './hash.ts';
import { DOCTYPE } from './meta.ts';
import type { Fields, HashCall, HashOperation } from './operation.ts';
import { contentOf, isBase64Of, isDate, pushedDocument, splitUri } from './pushed_document.ts';

const MAX_BODY_BYTES = 33_554_432;
const URI_TEXT = 'URI parameter is missing or invalid';
const EXISTS_HERE = 'URI already exists in this account';
const EXISTS_ELSEWHERE = 'URI already exists in another account';

/** Whose documents nobody else may push. */
const RESERVED = ['in.gov.uidai', 'in.gov.pan', 'in.gov.digilocker'];

const present = (value: string) => value.trim() !== '';
const absentOr = (right: (value: string) => boolean) => (value: string) => value === '' || right(value);

export const pushUri: HashOperation = {
  number: 19,
  name: 'push_uri',
  section: 'Push URI to Account',
  method: 'POST',
  path: '/public/account/1/pushuri',
  auth: 'hash',
  maxBodyBytes: MAX_BODY_BYTES,
  hashed: [
    'clientid',
    'digilockerid',
    'uri',
    'doctype',
    'description',
    'docid',
    'issuedate',
    'validfrom',
    'validto',
    'action',
    'ts',
    'doccontent',
    'datacontent',
  ],
  rules: [
    fieldRule(URI_TEXT, rightUri, 'uri'),
    fieldRule('Doctype parameter is missing or invalid', (value) => DOCTYPE.test(value), 'doctype'),
    fieldRule('Description parameter is missing or invalid', present, 'description'),
    fieldRule('Docid parameter is missing or invalid', present, 'docid'),
    fieldRule('Issuedate parameter is missing or invalid', isDate, 'issuedate'),
    // The specification has no texts for the fields below.
    fieldRule('Validfrom parameter is missing or invalid', absentOr(isDate), 'validfrom'),
    fieldRule('Validto parameter is missing or invalid', absentOr(isDate), 'validto'),
    fieldRule('Action parameter is missing or invalid', (value) => /^[AUD]$/.test(value), 'action'),
    fieldRule(
      'Doccontent parameter is missing or invalid',
      absentOr((value) => isBase64Of(value, (bytes) => mimeOf(bytes) === 'application/pdf')),
      'doccontent',
    ),
    fieldRule(
      'Datacontent parameter is missing or invalid',
      absentOr((value) => isBase64Of(value, (bytes) => bytes.toString('utf8').trimStart().startsWith('<'))),
      'datacontent',
    ),
  ],
  errors: [
    ...HASH_ERRORS,
    { error: 'insufficient_scope', status: 403, description: 'The request requires higher privileges' },
    { error: 'invalid_digilocker_id', status: 404, description: 'The digilockerid parameter is invalid' },
  ],
  handle(call) {
    const { world, fields } = call;
    const persona = accountOf(world, fields);
    if (!persona) throw new Refusal('invalid_digilocker_id');
    if (RESERVED.includes(splitUri(fields['uri'] ?? '')?.issuerid ?? ''))
      throw new Refusal('insufficient_scope');
    const known = world.lockers.find(persona, fields['uri'] ?? '');
    if (fields['action'] === 'A') add(call, persona, known);
    else if (!known) throw new Refusal('invalid_parameter', URI_TEXT);
    else if (fields['action'] === 'D') world.lockers.remove(persona, known);
    else world.lockers.replace(persona, known, pushedDocument(world, persona, fields), contentOf(fields));
    return empty(200);
  },
};

/** What is pushed joins the consents that this application has from the person, as what is pulled does. */
function add(
  { world, client, fields }: HashCall,
  persona: Persona,
  known: PersonaDocument | undefined,
): void {
  if (known) throw new Refusal('invalid_parameter', EXISTS_HERE);
  const uri = fields['uri'] ?? '';
  if (world.personas.some((other) => world.lockers.find(other, uri)))
    throw new Refusal('invalid_parameter', EXISTS_ELSEWHERE);
  world.lockers.add(persona, pushedDocument(world, persona, fields), contentOf(fields));
  for (const grant of world.grants.of(client.id, persona.id)) grant.scopes.add(issuedScope(uri));
}

function accountOf({ personas }: World, { digilockerid = '' }: Fields): Persona | undefined {
  const plain = (id: string) => id.trim().replace(/^DL-/, '');
  return personas.find((persona) => plain(persona.digilockerid) === plain(digilockerid));
}

/** `<issuerid>-<doctype>-<docid>`, where the last two are the request's own. */
function rightUri(uri: string, { doctype = '', docid = '' }: Fields): boolean {
  const parts = splitUri(uri);
  return parts !== undefined && parts.doctype === doctype && parts.docid === docid;
}
