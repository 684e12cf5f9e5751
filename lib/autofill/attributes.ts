import { attr } from './safe_dom.ts';

/** The attributes of a control that tell something, read at once; absent ones are empty. */
export interface Attributes {
  id: string;
  name: string;
  placeholder: string;
  title: string;
  ariaLabel: string;
  labelledBy: string;
  describedBy: string;
  autocomplete: string;
  accept: string;
  value: string;
  controls: string;
  maxLength: number | null;
}

const WANTED: Readonly<Record<string, Exclude<keyof Attributes, 'maxLength'>>> = {
  id: 'id',
  name: 'name',
  placeholder: 'placeholder',
  title: 'title',
  'aria-label': 'ariaLabel',
  'aria-labelledby': 'labelledBy',
  'aria-describedby': 'describedBy',
  autocomplete: 'autocomplete',
  accept: 'accept',
  value: 'value',
  'aria-controls': 'controls',
  'aria-owns': 'controls',
};

/** A control has few of the attributes that matter, so it is asked first which it has. */
export function attributesOf(element: Element | null): Attributes {
  const found: Attributes = {
    id: '',
    name: '',
    placeholder: '',
    title: '',
    ariaLabel: '',
    labelledBy: '',
    describedBy: '',
    autocomplete: '',
    accept: '',
    value: '',
    controls: '',
    maxLength: null,
  };
  if (!element) return found;
  for (const name of Element.prototype.getAttributeNames.call(element)) {
    const key = WANTED[name];
    if (key) found[key] = attr(element, name);
    else if (name === 'maxlength') {
      const length = Number.parseInt(attr(element, name), 10);
      found.maxLength = length > 0 ? length : null;
    }
  }
  return found;
}
