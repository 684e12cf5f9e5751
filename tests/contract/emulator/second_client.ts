/** A DigiLocker client on plain fetch and node:crypto, written from the specification: it shares nothing with the extension. */
import { createHash, randomBytes } from 'node:crypto';
import type { Emulator } from '../../emulator/server.ts';

export const REDIRECT_URI = 'https://requester.example/return';

/** Of the given emulator: credentials, and a person to sign in as. */
export interface Requester {
  baseUrl: string;
  clientId: string;
  clientSecret?: string;
}

export function confidential({ config }: Emulator): Required<Requester> {
  const { client_id, client_secret } = config.clients.confidential;
  return { baseUrl: config.baseUrl, clientId: client_id, clientSecret: client_secret };
}

export function unsecret({ config }: Emulator): Requester {
  return { baseUrl: config.baseUrl, clientId: config.clients.public.client_id };
}

/** A browser as far as the sign-in pages need one: cookies, forms, redirects that stay on the site. */
export class Browser {
  readonly cookies = new Map<string, string>();
  url = '';
  status = 0;
  html = '';
  headers = new Headers();
  readonly #baseUrl: string;

  constructor(baseUrl: string) {
    this.#baseUrl = baseUrl;
  }

  /** Follows redirects on the site; one that leaves it ends up in `url` unvisited. */
  async open(url: string, form?: URLSearchParams): Promise<this> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      redirect: 'manual',
      headers: cookie === '' ? {} : { cookie },
      ...(form ? { method: 'POST', body: form } : {}),
    });
    for (const line of response.headers.getSetCookie()) this.#store(line);
    this.url = url;
    this.status = response.status;
    this.headers = response.headers;
    this.html = await response.text();
    const location = response.headers.get('location');
    if (location === null) return this;
    const next = new URL(location, url);
    this.url = location;
    return next.origin === this.#baseUrl ? this.open(next.href) : this;
  }

  /** Submits the form that holds the button with this id, as the page has it, with changes. */
  async press(button: string, changes: Record<string, string | string[]> = {}): Promise<this> {
    const form = this.html
      .split('<form')
      .slice(1)
      .map((part) => part.split('</form>', 1)[0] ?? '')
      .find((part) => part.includes(`id="${button}"`));
    if (form === undefined) throw new Error(`The page at ${this.url} has no #${button}: ${this.status}`);
    const fields = new URLSearchParams();
    for (const [name, value] of [...controlsOf(form), ...buttonOf(form, button)]) fields.append(name, value);
    for (const [name, value] of Object.entries(changes)) {
      fields.delete(name);
      for (const each of [value].flat()) fields.append(name, each);
    }
    return this.open(new URL(attribute(form, 'action') ?? '', this.url).href, fields);
  }

  async signIn(persona: { mobile: string; pin: string }): Promise<this> {
    await this.press('next', { mobile: persona.mobile });
    return this.press('signin', { pin: persona.pin });
  }

  /** The values of the documents that the consent page shows. */
  get offered(): string[] {
    return controlsOf(this.html).flatMap(([name, value]) => (name === 'document' ? [value] : []));
  }

  /** The text of the element with this id. */
  text(id: string): string | undefined {
    return this.html.match(new RegExp(`id="${id}"[^>]*>\\s*([^<]*?)\\s*<`))?.[1];
  }

  /** The query of the redirect that left the site. */
  get answer(): URLSearchParams {
    return new URL(this.url).searchParams;
  }

  #store(line: string): void {
    const [pair = '', ...attributes] = line.split(';');
    const [name = '', ...value] = pair.split('=');
    if (attributes.some((each) => each.trim().toLowerCase() === 'max-age=0')) this.cookies.delete(name);
    else this.cookies.set(name, value.join('='));
  }
}

function controlsOf(html: string): [string, string][] {
  const inputs = [...html.matchAll(/<input\b[^>]*>/g)].flatMap(([tag]): [string, string][] => {
    const unticked = tag.includes('type="checkbox"') && !/\schecked/.test(tag);
    const name = attribute(tag, 'name');
    return name === undefined || unticked ? [] : [[name, attribute(tag, 'value') ?? '']];
  });
  const selects = [...html.matchAll(/<select\b[^>]*name="(\w+)"[^>]*>(.*?)<\/select>/gs)].map(
    ([, name = '', options = '']): [string, string] => [
      name,
      attribute(options.match(/<option[^>]*\sselected[^>]*>/)?.[0] ?? '', 'value') ?? '',
    ],
  );
  return [...inputs, ...selects];
}

function buttonOf(form: string, id: string): [string, string][] {
  const tag = form.match(new RegExp(`<button\\b[^>]*id="${id}"[^>]*>`))?.[0] ?? '';
  const name = attribute(tag, 'name');
  return name === undefined ? [] : [[name, attribute(tag, 'value') ?? '']];
}

function attribute(tag: string, name: string): string | undefined {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return tag
    .match(new RegExp(`\\b${name}="([^"]*)"`))?.[1]
    ?.replace(/&(amp|lt|gt|quot|#39);/g, (_, entity: string) => entities[entity] ?? '');
}

export interface Challenge {
  verifier: string;
  challenge: string;
}

export function pkce(): Challenge {
  const verifier = randomBytes(32).toString('base64url');
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
}

/** `undefined` leaves a parameter out. */
export function authorizeUrl(
  { baseUrl, clientId }: Requester,
  changes: Record<string, string | undefined> = {},
): string {
  const parameters = {
    response_type: 'code',
    client_id: clientId,
    redirect_uri: REDIRECT_URI,
    state: 'opaque state',
    scope: 'openid',
    ...changes,
  };
  const given = Object.entries(parameters).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  );
  return `${baseUrl}/public/oauth2/1/authorize?${new URLSearchParams(given)}`;
}

/** What came back; `body` is the JSON object, or empty. */
export interface Answer {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
}

export async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text();
  const json = response.headers.get('content-type')?.startsWith('application/json') === true;
  const body: unknown = json ? JSON.parse(text) : {};
  return { status: response.status, headers: response.headers, body: { ...Object(body) } };
}

export async function post(
  url: string,
  form: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return readAnswer(await fetch(url, { method: 'POST', body: new URLSearchParams(form), headers }));
}

export function basic(id: string, secret: string): Record<string, string> {
  return { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` };
}

/** A request with an access token; `path` is what follows the host. */
export async function get({ baseUrl }: { baseUrl: string }, path: string, token: string): Promise<Answer> {
  return readAnswer(await fetch(`${baseUrl}${path}`, { headers: { authorization: `Bearer ${token}` } }));
}

export interface SignInOptions {
  persona?: string;
  /** Which of the offered documents stay ticked; all by default. */
  tick?: (uri: string) => boolean;
  parameters?: Record<string, string | undefined>;
  /** Other choices on the consent page. */
  form?: Record<string, string>;
  browser?: Browser;
}

/** The whole way from `authorize` to the redirect. @returns the code and what belongs to it */
export async function obtainCode(
  emulator: Emulator,
  requester: Requester,
  {
    persona = 'asha',
    tick = () => true,
    parameters = {},
    form = {},
    browser = new Browser(emulator.baseUrl),
  }: SignInOptions = {},
) {
  const { verifier, challenge } = pkce();
  const who = emulator.personas.find(({ id }) => id === persona);
  if (!who) throw new Error(`There is no persona ${persona}`);
  await browser.open(
    authorizeUrl(requester, { code_challenge: challenge, code_challenge_method: 'S256', ...parameters }),
  );
  if (browser.url.includes('/signin/')) await browser.signIn(who);
  await browser.press('allow', { ...form, document: browser.offered.filter(tick) });
  return { code: browser.answer.get('code') ?? '', verifier, browser };
}

/** Form credentials as the specification's parameter list has them. */
export function redemption(
  { clientId, clientSecret }: Requester,
  { code, verifier }: { code: string; verifier: string },
): Record<string, string> {
  return {
    grant_type: 'authorization_code',
    code,
    redirect_uri: REDIRECT_URI,
    client_id: clientId,
    code_verifier: verifier,
    ...(clientSecret === undefined ? {} : { client_secret: clientSecret }),
  };
}

/** Signs in and redeems the code. `version` is the one in the token path. */
export async function obtainTokens(
  emulator: Emulator,
  requester: Requester,
  { version = 1, ...options }: SignInOptions & { version?: 1 | 2 } = {},
): Promise<Record<string, string>> {
  const code = await obtainCode(emulator, requester, options);
  const { status, body } = await post(
    `${requester.baseUrl}/public/oauth2/${version}/token`,
    redemption(requester, code),
  );
  if (status !== 200) throw new Error(`No token: ${status} ${JSON.stringify(body)}`);
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, String(value)]));
}
