import * as v from 'valibot';

/** Every text of DigiLocker's may carry blanks around it: trimmed at the border (field notes, section 2). */
export const text = v.pipe(v.string(), v.trim());
export const optionalText = v.pipe(
  v.nullish(text, ''),
  v.transform((value) => value ?? ''),
);

/** Numbers come as numbers or as text. */
export const numeric = v.pipe(v.union([v.number(), text]), v.transform(Number), v.number(), v.finite());

/** `true` and `"true"` alike. */
export const flag = v.pipe(
  v.union([v.boolean(), text]),
  v.transform((value) => String(value).toLowerCase() === 'true'),
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

const MAX_ITEMS = 20_000;

const mimeNames = (entry: unknown): string[] => {
  if (typeof entry === 'string') return entry.split(',');
  if (Array.isArray(entry)) return entry.flatMap(mimeNames);
  if (typeof entry === 'object' && entry !== null) return Object.entries(entry).flat().flatMap(mimeNames);
  return [];
};

/** `mime` comes as text, comma text, list of texts or list of objects; null when absent. `image/jpg` is `image/jpeg`. */
const mime = v.pipe(
  v.nullish(v.unknown(), null),
  v.transform((value) => {
    const names = mimeNames(value)
      .map((name) => name.trim().toLowerCase())
      .filter((name) => name.includes('/'));
    return names.length === 0
      ? null
      : [...new Set(names.map((name) => name.replace('image/jpg', 'image/jpeg')))];
  }),
);

/** Operation 13 and, in rows, operation 8: sizes come as text, and blank for what has none. */
const bytes = v.pipe(
  v.nullish(v.union([v.number(), text]), null),
  v.transform((value) => (value === null || value === '' ? null : Number(value))),
  v.nullable(v.pipe(v.number(), v.finite())),
);

const uploadedItemSchema = v.object({
  name: v.pipe(text, v.minLength(1)),
  type: v.pipe(text, v.toLowerCase(), v.picklist(['dir', 'file'])),
  id: optionalText,
  uri: optionalText,
  size: bytes,
  date: optionalText,
  mime,
  description: optionalText,
});

/** Operation 8, Get List of Self Uploaded Documents: one folder. */
export const uploadedListSchema = v.object({
  directory: optionalText,
  items: v.pipe(
    v.nullish(v.pipe(v.array(v.unknown()), v.maxLength(MAX_ITEMS)), []),
    v.transform((rows) =>
      (rows ?? []).flatMap((row) => {
        const item = v.safeParse(uploadedItemSchema, row);
        return item.success ? [item.output] : [];
      }),
    ),
  ),
});

/** Operation 13, Upload File to DigiLocker. */
export const uploadedSchema = v.pipe(
  v.object({ path: v.optional(text), Path: v.optional(text), size: bytes }),
  v.transform(({ path, Path, size }) => ({ path: path ?? Path ?? '', size })),
);

/** Operation 14, Pull Document. */
export const pulledSchema = v.object({ uri: v.pipe(text, v.minLength(1)) });

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

export type UploadedItem = v.InferOutput<typeof uploadedItemSchema>;
export type User = v.InferOutput<typeof userSchema>;
