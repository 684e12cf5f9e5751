/** Operation 7, and the account fields that the token responses share with it. */
import type { Grant } from '../grants.ts';
import { json } from '../http.ts';
import { oddDigilockerid, oddUser } from '../oddities.ts';
import type { Persona } from '../types.ts';
import type { World } from '../world.ts';
import { isOdd } from '../world.ts';
import type { BearerOperation } from './operation.ts';
import { internalErrors, TOKEN_ERRORS } from './operation.ts';

/** A grey square, 8 × 8 pixels: version 2.4 lists a picture, and no face belongs here. */
const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAAAAADhZOFXAAAAEElEQVR4nGNoQAMMI18AAHU4X4FyKvH5AAAAAElFTkSuQmCC';

export function accountFields(world: World, persona: Persona, { referenceKey }: Grant) {
  return {
    digilockerid: isOdd(world, persona) ? oddDigilockerid(persona) : persona.digilockerid,
    name: persona.name,
    dob: persona.dob,
    gender: persona.gender,
    eaadhaar: persona.aadhaar ? 'Y' : 'N',
    reference_key: referenceKey,
  };
}

const user: BearerOperation = {
  number: 7,
  name: 'user',
  section: 'Get User Details',
  method: 'GET',
  path: '/public/oauth2/1/user',
  auth: 'bearer',
  scope: () => 'userdetails',
  errors: [...TOKEN_ERRORS, ...internalErrors(530, 'unexpected_error')],
  handle({ world, persona, grant, odd }) {
    const fields = accountFields(world, persona, grant);
    const email = persona.documents.find(({ holder }) => holder.email)?.holder.email;
    const added =
      world.version === 'v2.4'
        ? { mobile: persona.mobile, ...(email === undefined ? {} : { email }), picture: PICTURE }
        : {};
    return json({ ...(odd ? oddUser(fields) : fields), ...added });
  },
};

export const accountOperations = [user];
