import * as v from 'valibot';
import { flag, numeric, optionalText, text } from './schemas.ts';

const MAX_ROWS = 20_000;

/** A list under one of several names (field notes, section 3), or bare. */
const listUnder = (...names: readonly string[]) =>
  v.pipe(
    v.unknown(),
    v.transform((answer) => {
      if (Array.isArray(answer)) return answer;
      const members = new Map(Object.entries(Object(answer)));
      return names.map((name) => members.get(name)).find((member) => Array.isArray(member));
    }),
    v.array(v.unknown(), names.join(' or ')),
    v.maxLength(MAX_ROWS),
  );

/** The rows that can be read; the others are left out, so that one bad row does not hide the rest. */
const readable = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.transform((rows: unknown[]) =>
    rows.flatMap((row) => {
      const parsed = v.safeParse(schema, row);
      return parsed.success ? [parsed.output] : [];
    }),
  );

const commaList = v.pipe(
  optionalText,
  v.transform((value) =>
    value
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
);

const orgid = v.pipe(text, v.regex(/^\d{1,10}$/));
const doctype = v.pipe(text, v.toUpperCase(), v.regex(/^[A-Z0-9]{5,6}$/));

const issuerSchema = v.pipe(
  v.object({
    orgid,
    issuerid: optionalText,
    name: v.pipe(text, v.minLength(1)),
    category: v.optional(commaList),
    categories: v.optional(commaList),
    description: optionalText,
  }),
  v.transform(({ category, categories, ...issuer }) => ({
    ...issuer,
    categories: category ?? categories ?? [],
  })),
);

/** Operation 15, Get List of Issuers. */
export const issuersSchema = v.pipe(listUnder('issuers'), readable(issuerSchema));

/** Operation 16, Get List of Documents Provided by an Issuer. */
export const documentsSchema = v.pipe(
  listUnder('documents'),
  readable(v.object({ doctype, description: optionalText })),
);

const parameterSchema = v.object({
  label: optionalText,
  paramname: v.pipe(text, v.minLength(1), v.maxLength(100)),
  /** Empty: anything may be typed. */
  valuelist: commaList,
  example: optionalText,
});

/** Operation 17, Get Search Parameters for a Document. */
export const parametersSchema = v.pipe(listUnder('parameters'), readable(parameterSchema));

/** Operation 18, Verify Account. `registered` comes as text or as a boolean. */
export const verifySchema = v.object({ registered: flag, digilockerid: v.optional(text) });

const monthSchema = v.object({ month: numeric, year: numeric, count: numeric });
const yearSchema = v.object({ year: numeric, count: numeric });

/** Operation 20, Get Statistics. The specification spells two names in two ways each. */
export const statisticsSchema = v.pipe(
  v.object({
    users: numeric,
    authentic_documents: numeric,
    issuers: numeric,
    requestors: v.optional(numeric),
    requesters: v.optional(numeric),
    count_as_on: optionalText,
    monthwise_registrations: v.optional(v.array(monthSchema)),
    monthwise_registations: v.optional(v.array(monthSchema)),
    yearwise_authentic_documents: v.optional(v.array(yearSchema), []),
  }),
  v.transform((answer) => ({
    users: answer.users,
    authentic_documents: answer.authentic_documents,
    issuers: answer.issuers,
    requestors: answer.requestors ?? answer.requesters ?? 0,
    count_as_on: answer.count_as_on,
    monthwise_registrations: answer.monthwise_registrations ?? answer.monthwise_registations ?? [],
    yearwise_authentic_documents: answer.yearwise_authentic_documents,
  })),
);

export type Issuer = v.InferOutput<typeof issuerSchema>;
export type SearchParameter = v.InferOutput<typeof parameterSchema>;
export type Statistics = v.InferOutput<typeof statisticsSchema>;
