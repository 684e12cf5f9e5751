import { attr } from './safe_dom.ts';

/** The attributes of a control that name it, read at once; absent ones are empty. */
export interface Attributes {
  id: string;
  name: string;
  placeholder: string;
  title: string;
  ariaLabel: string;
  labelledBy: string;
  autocomplete: string;
  maxLength: number | null;
}

/** A control has few of the attributes that matter, so it is asked first which it has. */
export function attributesOf(element: Element): Attributes {
  let id = '';
  let name = '';
  let placeholder = '';
  let title = '';
  let ariaLabel = '';
  let labelledBy = '';
  let autocomplete = '';
  let length = 0;
  for (const attribute of Element.prototype.getAttributeNames.call(element)) {
    if (attribute === 'id') id = attr(element, attribute);
    else if (attribute === 'name') name = attr(element, attribute);
    else if (attribute === 'placeholder') placeholder = attr(element, attribute);
    else if (attribute === 'title') title = attr(element, attribute);
    else if (attribute === 'aria-label') ariaLabel = attr(element, attribute);
    else if (attribute === 'aria-labelledby') labelledBy = attr(element, attribute);
    else if (attribute === 'autocomplete') autocomplete = attr(element, attribute);
    else if (attribute === 'maxlength') length = Number.parseInt(attr(element, attribute), 10);
  }
  const maxLength = length > 0 ? length : null;
  return { id, name, placeholder, title, ariaLabel, labelledBy, autocomplete, maxLength };
}
