/** Where the person decides: which documents, for what, for how long. */
import type { Reply } from '../http.ts';
import { PURPOSES } from '../operations/authorize_rules.ts';
import type { Flow } from '../sign_ins.ts';
import type { Persona, PersonaDocument } from '../types.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import { page } from './layout.ts';
import { anotherAccount } from './sign_in.ts';

const PURPOSE_TEXTS: Record<string, string> = {
  kyc: 'Know your customer (KYC)',
  verification: 'Verification',
  compliance: 'Compliance',
  availing_services: 'Availing services',
  educational: 'Educational',
};

const HOUR_S = 3600;
const VALIDITIES: [seconds: number, text: string][] = [
  [HOUR_S, '1 hour'],
  [24 * HOUR_S, '1 day'],
  [7 * 24 * HOUR_S, '7 days'],
  [30 * 24 * HOUR_S, '30 days'],
  [365 * 24 * HOUR_S, '1 year'],
];
const DEFAULT_VALIDITY_S = 30 * 24 * HOUR_S;

/** The value of the choice "as the application asks". */
const AS_ASKED = 'asked';
const DEFAULT_PURPOSE = 'availing_services';

/** What the form holds: at first everything is ticked. */
export interface ConsentForm {
  uris: ReadonlySet<string>;
  purpose: string;
  validity: string;
}

/** The documents that this request may show. */
export function offeredDocuments(
  { reqDoctype }: Flow,
  issued: readonly PersonaDocument[],
): readonly PersonaDocument[] {
  return issued.filter(({ doctype }) => !reqDoctype || reqDoctype.includes(doctype));
}

export function firstForm(flow: Flow, offered: readonly PersonaDocument[]): ConsentForm {
  return {
    uris: new Set(offered.map(({ uri }) => uri)),
    purpose: flow.purpose ?? DEFAULT_PURPOSE,
    validity: flow.consentValidTill === undefined ? String(DEFAULT_VALIDITY_S) : AS_ASKED,
  };
}

/** Reads only what the page offers; undefined when the form was made up. */
export function readForm(
  flow: Flow,
  documents: readonly PersonaDocument[],
  fields: URLSearchParams,
): ConsentForm | undefined {
  const offered = new Set(documents.map(({ uri }) => uri));
  const uris = new Set(fields.getAll('document'));
  const purpose = fields.get('purpose') ?? '';
  const validity = fields.get('validity') ?? '';
  const known =
    [...uris].every((uri) => offered.has(uri)) &&
    purposes(flow).includes(purpose) &&
    validities(flow).some(([value]) => value === validity);
  return known ? { uris, purpose, validity } : undefined;
}

/** Seconds since 1970 UTC. */
export function consentEnd(flow: Flow, validity: string): number {
  if (validity === AS_ASKED && flow.consentValidTill !== undefined) return flow.consentValidTill;
  return Math.floor(Date.now() / 1000) + Number(validity);
}

export function consentPage(
  flow: Flow,
  persona: Persona,
  documents: readonly PersonaDocument[],
  form: ConsentForm,
): Reply {
  const name = flow.serviceName ?? flow.client.name;
  return page(
    'Your consent',
    html`<h1>${name} asks for your consent</h1>
      <p lang="hi">${name} आपकी सहमति चाहता है</p>
      <div class="who">
        <span>Signed in as <strong>${persona.name}</strong></span>
        ${anotherAccount(flow, 'Use another account')}
      </div>
      <h2>It will always see <span lang="hi">यह हमेशा देखेगा</span></h2>
      <ul class="always">
        <li>Your name, date of birth and gender</li>
        <li>The list of your documents, without their content</li>
      </ul>
      <form method="post" action="/consent/${flow.id}">
        <input type="hidden" name="csrf" value="${flow.csrf}" />
        <div class="group" role="group" aria-labelledby="documents-title">
          <div class="bar">
            <h2 id="documents-title">Documents to share <span lang="hi">साझा करने हेतु दस्तावेज़</span></h2>
            ${documents.length === 0 ? undefined : tickers(flow)}
          </div>
          ${
            documents.length === 0
              ? html`<p class="hint">
                  ${flow.reqDoctype ? 'You have no document of the kinds it asks for.' : 'You have no documents yet.'}
                </p>`
              : html`<ul class="documents">
                  ${documents.map((document) => row(document, form.uris.has(document.uri)))}
                </ul>`
          }
        </div>
        <div class="choices">
          <div>
            <label for="purpose">Purpose <span lang="hi">उद्देश्य</span></label>
            <select id="purpose" name="purpose">
              ${purposes(flow).map((value) => option(value, PURPOSE_TEXTS[value] ?? value, form.purpose))}
            </select>
          </div>
          <div>
            <label for="validity">Valid for <span lang="hi">वैधता</span></label>
            <select id="validity" name="validity">
              ${validities(flow).map(([value, text]) => option(value, text, form.validity))}
            </select>
          </div>
        </div>
        <div class="buttons">
          <button id="deny" class="plain" name="decision" value="deny">Deny</button>
          <button id="allow" name="decision" value="allow">Allow</button>
        </div>
      </form>`,
  );
}

/** Links, because the first button of a form is what Enter presses: that has to be Deny. */
function tickers({ id }: Flow): Html {
  return html`<span>
    <a id="tick-all" href="/consent/${id}">Tick all</a>
    <a id="tick-none" href="/consent/${id}?ticks=none">Untick all</a>
  </span>`;
}

function row({ uri, name, issuer, doctype }: PersonaDocument, ticked: boolean): Html {
  const checked = ticked ? { html: 'checked' } : undefined;
  return html`<li>
    <label>
      <input type="checkbox" name="document" value="${uri}" data-doctype="${doctype}" ${checked} />
      <span>${name}<small>${issuer}</small></span>
    </label>
  </li>`;
}

function option(value: string, text: string, chosen: string): Html {
  const selected = value === chosen ? { html: 'selected' } : undefined;
  return html`<option value="${value}" ${selected}>${text}</option>`;
}

/** Version 2.4 lets an application name a purpose of its own. */
function purposes({ purpose }: Flow): string[] {
  return purpose === undefined ? [...PURPOSES] : [...new Set([...PURPOSES, purpose])];
}

function validities({ consentValidTill }: Flow): [value: string, text: string][] {
  const fixed = VALIDITIES.map(([seconds, text]): [string, string] => [String(seconds), text]);
  if (consentValidTill === undefined) return fixed;
  const date = new Date(consentValidTill * 1000);
  const asked = date.toLocaleString('en-IN', {
    timeZone: 'Asia/Kolkata',
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return [[AS_ASKED, `Until ${asked}`], ...fixed];
}
