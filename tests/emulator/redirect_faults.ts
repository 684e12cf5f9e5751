/** The redirect to the application, and the ways in which a hostile or broken server might bend it. */

export interface Redirect {
  uri: string;
  parameters: [name: string, value: string][];
  /** Text after `#`; a proper redirect has none. */
  fragment?: string;
}

/** Form encoding as RFC 6749, section 4.1.2, asks; the registered URI's own bytes stay as they are. */
export function redirectLocation({ uri, parameters, fragment }: Redirect): string {
  const query = new URLSearchParams(parameters).toString();
  const joint = query === '' ? '' : uri.includes('?') ? '&' : '?';
  return `${uri}${joint}${query}${fragment === undefined ? '' : `#${fragment}`}`;
}

type Rewrite = (redirect: Redirect, error: string) => Redirect;

const without = ({ parameters }: Redirect, ...names: string[]) =>
  parameters.filter(([name]) => !names.includes(name));
const adding =
  (...extra: [string, string][]): Rewrite =>
  (redirect) => ({ ...redirect, parameters: [...redirect.parameters, ...extra] });
const dropping =
  (...names: string[]): Rewrite =>
  (redirect) => ({ ...redirect, parameters: without(redirect, ...names) });
const doubling =
  (doubled: string): Rewrite =>
  (redirect) => ({
    ...redirect,
    parameters: redirect.parameters.flatMap((pair) => (pair[0] === doubled ? [pair, pair] : [pair])),
  });

const FORGED = 'f0'.repeat(20);

export const REDIRECT_REWRITES: Record<string, Rewrite> = {
  wrong_state: (redirect) => ({
    ...redirect,
    parameters: [...without(redirect, 'state'), ['state', FORGED]],
  }),
  doubled_state: doubling('state'),
  missing_state: dropping('state'),
  missing_code: dropping('code'),
  doubled_code: doubling('code'),
  foreign_code: (redirect) => ({ ...redirect, parameters: [...without(redirect, 'code'), ['code', FORGED]] }),
  access_token: adding(['access_token', FORGED], ['token_type', 'Bearer']),
  id_token: adding(['id_token', `${FORGED}.${FORGED}.${FORGED}`]),
  fragment: (redirect) => ({ ...redirect, fragment: 'more' }),
  in_fragment: (redirect) => ({
    uri: redirect.uri,
    parameters: [],
    fragment: new URLSearchParams(redirect.parameters).toString(),
  }),
  other_path: (redirect) => ({ ...redirect, uri: new URL('/other', redirect.uri).href }),
  longer_path: (redirect) => ({ ...redirect, uri: `${redirect.uri}/more` }),
  error: (redirect, error) => ({
    ...redirect,
    parameters: [['error', error], ['error_description', 'As asked'], ...without(redirect, 'code')],
  }),
  error_without_state: (redirect, error) => ({
    ...redirect,
    parameters: [
      ['error', error],
      ['error_description', 'As asked'],
    ],
  }),
};

/** A fault with only an `error` answers with that error and the right state. */
export function bendRedirect(
  redirect: Redirect,
  fault: { redirect?: string | undefined; error?: string | undefined },
): Redirect {
  const rewrite = REDIRECT_REWRITES[fault.redirect ?? (fault.error === undefined ? '' : 'error')];
  return rewrite ? rewrite(redirect, fault.error ?? 'server_error') : redirect;
}
