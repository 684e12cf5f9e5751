/** The two steps of signing in: mobile number, then PIN. */
import type { Reply } from '../http.ts';
import type { Flow } from '../sign_ins.ts';
import type { Persona } from '../types.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import { page } from './layout.ts';

const TITLES = {
  signin: { en: 'Sign in to your account', hi: 'अपने खाते में साइन इन करें' },
  signup: { en: 'Create your account', hi: 'अपना खाता बनाएँ' },
};

export function mobilePage(flow: Flow, personas: readonly Persona[], error?: string): Reply {
  const title = flow.signup ? TITLES.signup : TITLES.signin;
  return page(
    title.en,
    html`<h1>${title.en}</h1>
      <p lang="hi">${title.hi}</p>
      <p class="lead">to continue to <strong>${flow.serviceName ?? flow.client.name}</strong></p>
      ${problem(error)}
      <form method="post" action="/signin/${flow.id}/mobile">
        <input type="hidden" name="csrf" value="${flow.csrf}" />
        <label for="mobile">Mobile number <span lang="hi">मोबाइल नंबर</span></label>
        <div class="number">
          <span>+91</span>
          <input
            id="mobile"
            name="mobile"
            type="tel"
            inputmode="numeric"
            autocomplete="off"
            maxlength="10"
            required
            autofocus
            value="${flow.mobile ?? ''}"
            aria-describedby="mobile-hint"
          />
        </div>
        <p class="hint" id="mobile-hint">Ten digits, the number of a test account below.</p>
        <div class="buttons"><button id="next">Next</button></div>
      </form>
      ${accounts(personas, error !== undefined)}`,
  );
}

export function pinPage(flow: Flow, error?: string): Reply {
  const title = flow.signup
    ? { en: 'Choose your PIN', hi: 'अपना पिन चुनें' }
    : { en: 'Enter your PIN', hi: 'अपना पिन दर्ज करें' };
  return page(
    title.en,
    html`<h1>${title.en}</h1>
      <p lang="hi">${title.hi}</p>
      <div class="who">
        <span>+91 ${flow.mobile ?? ''}</span>
        ${anotherAccount(flow, 'Change number')}
      </div>
      ${problem(error)}
      <form method="post" action="/signin/${flow.id}/pin">
        <input type="hidden" name="csrf" value="${flow.csrf}" />
        <label for="pin">Security PIN <span lang="hi">सुरक्षा पिन</span></label>
        <input
          id="pin"
          name="pin"
          type="password"
          inputmode="numeric"
          autocomplete="off"
          maxlength="6"
          required
          autofocus
          aria-describedby="pin-hint"
        />
        <p class="hint" id="pin-hint">Six digits, as listed with the test account.</p>
        <div class="buttons"><button id="signin">${flow.signup ? 'Create account' : 'Sign in'}</button></div>
      </form>`,
  );
}

/** A form, because it changes who is signed in. */
export function anotherAccount(flow: Flow, text: string): Html {
  return html`<form method="post" action="/signin/${flow.id}/other">
    <input type="hidden" name="csrf" value="${flow.csrf}" />
    <button id="other" class="link">${text}</button>
  </form>`;
}

function problem(error: string | undefined): Html | undefined {
  return error === undefined ? undefined : html`<p class="error" id="error" role="alert">${error}</p>`;
}

/** There is nothing to protect: the accounts are printed where they are needed. */
export function accounts(personas: readonly Persona[], open = false): Html {
  return html`<details id="accounts" ${open ? { html: 'open' } : undefined}>
    <summary>Test accounts</summary>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Mobile</th>
            <th scope="col">PIN</th>
            <th scope="col">Who</th>
          </tr>
        </thead>
        <tbody>
          ${personas.map(
            ({ mobile, pin, about }) =>
              html`<tr>
                <td class="code">${mobile}</td>
                <td class="code">${pin}</td>
                <td>${about}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}
