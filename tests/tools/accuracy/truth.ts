/** What the author of a labelled form says of a control, in `data-*` attributes. */
export interface Truth {
  /** A field type, `file`, `none`, or `ambiguous`, which is not scored. */
  type: string;
  /** Types that are right too. */
  also: readonly string[];
  section: string | null;
  whose: readonly string[];
  /** The kind of decoy, e.g. `honeypot`. */
  trap: string | null;
  /** Of file inputs; null for the others. */
  file: FileWish | null;
}

/** What a file input asks for. Null: the form does not say. */
export interface FileWish {
  doctypes: readonly string[];
  accept: readonly string[];
  minBytes: number | null;
  maxBytes: number | null;
  width: number | null;
  height: number | null;
}

const words = (text: string | undefined): string[] => (text ?? '').split(/[\s,]+/).filter(Boolean);
const count = (text: string | undefined): number | null => (text ? Number(text) : null);

/** @param data the attributes without `data-`, e.g. `min-bytes` */
export function truthOf(data: Readonly<Record<string, string>>): Truth {
  const type = data['truth'] ?? 'none';
  return {
    type,
    also: words(data['also']),
    section: data['section'] ?? null,
    whose: words(data['whose']),
    trap: data['trap'] ?? null,
    file:
      type === 'file'
        ? {
            doctypes: words(data['doctypes']),
            accept: words(data['accept']),
            minBytes: count(data['min-bytes']),
            maxBytes: count(data['max-bytes']),
            width: count(data['width']),
            height: count(data['height']),
          }
        : null,
  };
}
