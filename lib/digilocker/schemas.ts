import * as v from 'valibot';

/** Every text of DigiLocker's may carry blanks around it: trimmed at the border (field notes, section 2). */
const text = v.pipe(v.string(), v.trim());
const optionalText = v.pipe(
  v.nullish(text, ''),
  v.transform((value) => value ?? ''),
);

const yesNo = v.pipe(
  optionalText,
  v.transform((value) => value.toUpperCase() === 'Y'),
);

/** Operation 7, Get User Details. The flag has three spellings. */
export const userSchema = v.pipe(
  v.object({
    digilockerid: v.optional(text),
    digilocker_id: v.optional(text),
    name: optionalText,
    eaadhaar: v.optional(yesNo),
    aadhaar: v.optional(yesNo),
    eaadhar: v.optional(yesNo),
  }),
  v.check((user) => (user.digilockerid ?? user.digilocker_id ?? '') !== '', 'digilockerid'),
  v.transform((user) => ({
    digilockerid: user.digilockerid ?? user.digilocker_id ?? '',
    name: user.name,
    hasAadhaar: user.eaadhaar ?? user.aadhaar ?? user.eaadhar ?? false,
  })),
);

const mimeNames = (entry: unknown): string[] => {
  if (typeof entry === 'string') return entry.split(',');
  if (Array.isArray(entry)) return entry.flatMap(mimeNames);
  if (typeof entry === 'object' && entry !== null) return Object.entries(entry).flat().flatMap(mimeNames);
  return [];
};

/** `mime` comes as text, comma text, list of texts or list of objects; null when absent. `image/jpg` is `image/jpeg`. */
const mime = v.pipe(
  v.unknown(),
  v.transform((value) => {
    const names = mimeNames(value)
      .map((name) => name.trim().toLowerCase())
      .filter((name) => name.includes('/'));
    return names.length === 0
      ? null
      : [...new Set(names.map((name) => name.replace('image/jpg', 'image/jpeg')))];
  }),
);

const issuedItemSchema = v.object({
  name: optionalText,
  uri: v.pipe(text, v.minLength(1), v.maxLength(10_000)),
  doctype: optionalText,
  description: optionalText,
  issuerid: optionalText,
  issuer: optionalText,
  date: optionalText,
  mime,
});

/** One row of operation 9, Get List of Issued Documents, with what the `uri` tells where the row is silent. */
export interface IssuedItem {
  uri: string;
  name: string;
  doctype: string;
  issuerid: string;
  issuer: string;
  date: string;
  /** Lower-case media types; null: not told. */
  mime: string[] | null;
}

/** `<issuerid>-<DOCTYPE>-<docid>`; the docid may hold hyphens, blanks and slashes. */
export function splitUri(uri: string): { issuerid: string; doctype: string; docid: string } | null {
  const match = /^([^-]+)-([^-]+)-([\s\S]+)$/.exec(uri);
  return match
    ? { issuerid: match[1] ?? '', doctype: (match[2] ?? '').toUpperCase(), docid: match[3] ?? '' }
    : null;
}

const MAX_ITEMS = 20_000;

/**
 * Operation 9. A list that is no list is refused; a row that can't be read is left out, so that one issuer's nonsense
 * does not hide the others' documents. The same `uri` twice counts once.
 */
export const issuedListSchema = v.pipe(
  v.object({ items: v.nullish(v.pipe(v.array(v.unknown()), v.maxLength(MAX_ITEMS)), []) }),
  v.transform(({ items }) => {
    const found = new Map<string, IssuedItem>();
    for (const raw of items ?? []) {
      const item = v.safeParse(issuedItemSchema, raw);
      if (!item.success) continue;
      const { uri, description, ...row } = item.output;
      const parts = splitUri(uri);
      const doctype = (row.doctype || parts?.doctype || '').toUpperCase();
      found.set(uri, {
        ...row,
        uri,
        doctype,
        name: row.name || description || doctype,
        issuerid: row.issuerid || parts?.issuerid || '',
      });
    }
    return [...found.values()];
  }),
);

export type User = v.InferOutput<typeof userSchema>;
