/** A template tag that escapes every value that is not itself HTML. */

export interface Html {
  readonly html: string;
}

type Value = Html | string | number | undefined | readonly (Html | undefined)[];

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** `undefined` and lists of nothing vanish, so that an optional part is one expression. */
export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  return { html: strings.reduce((text, part, index) => text + render(values[index - 1]) + part) };
}

function render(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number')
    return String(value).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
  return 'html' in value ? value.html : value.map(render).join('');
}
