import * as v from 'valibot';
import { get, put } from '../cache/database.ts';
import { recordId } from '../cache/sealing.ts';
import type { Claim } from '../domain/claims.ts';
import { dayFirst } from '../domain/dates.ts';
import type { FieldKind } from '../domain/field_kinds.ts';
import { issuersViewSchema, offeredDocumentsSchema } from '../domain/locker_views.ts';
import type { PullForm } from '../domain/locker_views.ts';
import { AppError } from '../errors/app_error.ts';
import { consentText } from './consent_text.ts';
import { dataKey } from './data_key.ts';
import type { Locker } from './locker.ts';
import type { Ports } from './ports.ts';
import type { Session } from './session.ts';

/** The specification asks to keep this metadata; it does not change often. */
const KEEP_MS = 24 * 3_600_000;

/** Search parameters whose value the person's documents may hold (field notes, section 7). */
const KNOWN_PARAMETERS: Readonly<Record<string, FieldKind>> = {
  fullname: 'name.full',
  panfullname: 'name.full',
  dob: 'dob',
  gender: 'gender',
  panno: 'pan.number',
  pan: 'pan.number',
  dlno: 'dl.number',
};
const AADHAAR_PARAMETER = 'uid';

const GENDERS = { male: 'Male', female: 'Female', transgender: 'O', other: 'O' } as const;

/** In the forms that issuers ask: DOB as DD-MM-YYYY, gender as Male, Female or O. */
function asParameter({ value }: Claim): string {
  if (value.type === 'text') return value.text;
  if (value.type === 'gender') return GENDERS[value.gender];
  return dayFirst(value.date) ?? '';
}

function proposed(paramname: string, claims: readonly Claim[]): string {
  const kind = KNOWN_PARAMETERS[paramname.toLowerCase()];
  const claim = claims.find((one) => one.kind === kind && one.derivation === 'as-issued');
  return claim ? asParameter(claim) : '';
}

const keptDocumentsSchema = v.object({ fetchedAtMs: v.number(), documents: offeredDocumentsSchema });
const keptParametersSchema = v.object({
  fetchedAtMs: v.number(),
  parameters: v.array(
    v.object({
      label: v.string(),
      paramname: v.string(),
      valuelist: v.array(v.string()),
      example: v.string(),
    }),
  ),
});

/** Operations 15–17: issuers, what they offer, and what they ask; kept for a day. */
export function createCatalogue(
  ports: Ports,
  session: Pick<Session, 'client'>,
  locker: Pick<Locker, 'claims'>,
) {
  async function kept<S extends v.GenericSchema<unknown, { fetchedAtMs: number }>>(
    name: string,
    schema: S,
    again: boolean,
    fetchNow: () => Promise<v.InferOutput<S>>,
  ): Promise<v.InferOutput<S>> {
    const key = await dataKey(ports);
    // Which issuer somebody looked at is nobody's business either.
    const id = await recordId(key, name);
    const before = await get(key, 'lists', id, schema).catch(() => null);
    if (before && !again && ports.nowMs() - before.fetchedAtMs < KEEP_MS) return before;
    try {
      const fresh = await fetchNow();
      await put(key, 'lists', id, fresh);
      return fresh;
    } catch (thrown) {
      if (before && !again) return before;
      throw thrown;
    }
  }

  const issuers = (again: boolean) =>
    kept('catalogue.issuers', issuersViewSchema, again, async () => ({
      fetchedAtMs: ports.nowMs(),
      issuers: (await (await session.client()).json('issuers')).map(
        ({ orgid, name, categories, description }) => ({ orgid, name, categories, description }),
      ),
    }));

  const documents = async (orgid: string) => {
    const list = await kept(`catalogue.documents.${orgid}`, keptDocumentsSchema, false, async () => ({
      fetchedAtMs: ports.nowMs(),
      documents: await (await session.client()).json('documents', { form: { orgid } }),
    }));
    return list.documents;
  };

  const parameters = async (orgid: string, doctype: string) => {
    const name = `catalogue.parameters.${orgid}.${doctype}`;
    const list = await kept(name, keptParametersSchema, false, async () => ({
      fetchedAtMs: ports.nowMs(),
      parameters: await (await session.client()).json('parameters', { form: { orgid, doctype } }),
    }));
    return list.parameters;
  };

  return {
    issuers,
    documents,
    parameters,
    /** The sentence that belongs to this issuer and document. @throws AppError issuer_not_found */
    async consentFor(orgid: string, doctype: string): Promise<string> {
      const issuer = (await issuers(false)).issuers.find((one) => one.orgid === orgid);
      const document = (await documents(orgid)).find((one) => one.doctype === doctype);
      if (!issuer || !document) throw new AppError('issuer_not_found');
      return consentText(issuer.name, document.description);
    },
    async pullForm(orgid: string, doctype: string): Promise<PullForm> {
      const [asked, claims, sentence] = await Promise.all([
        parameters(orgid, doctype),
        locker.claims(),
        this.consentFor(orgid, doctype),
      ]);
      return {
        consentText: sentence,
        parameters: asked.map(({ label, paramname, valuelist, example }) => {
          const secret = paramname.toLowerCase() === AADHAAR_PARAMETER;
          return {
            label: label || paramname,
            paramname,
            choices: valuelist,
            example,
            secret,
            proposed: secret ? '' : proposed(paramname, claims),
          };
        }),
      };
    },
  };
}

export type Catalogue = ReturnType<typeof createCatalogue>;
