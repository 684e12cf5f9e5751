import { describe, expect, test } from 'vitest';
import { openBody } from './form_page.ts';

const FIELD = '<label for=n>Full Name</label><input id=n>';
const HERE = window.origin;

const TARGETS: [what: string, body: string, targets: { origin: string; method: string }[]][] = [
  ['to its own site', `<form method=post action="/save">${FIELD}</form>`, [{ origin: HERE, method: 'post' }]],
  [
    'to another site',
    `<form method=post action="https://collect.example/x">${FIELD}</form>`,
    [{ origin: 'https://collect.example', method: 'post' }],
  ],
  ['by GET', `<form action="/find">${FIELD}</form>`, [{ origin: HERE, method: 'get' }]],
  [
    'by a button of its own',
    `<form method=post action="/save">${FIELD}<button formaction="https://collect.example/">Go</button></form>`,
    [
      { origin: HERE, method: 'post' },
      { origin: 'https://collect.example', method: 'post' },
    ],
  ],
  [
    'by a button that stands elsewhere',
    `<form id=f method=post action="/save">${FIELD}</form><button form=f formaction="//collect.example/" formmethod=get>Go</button>`,
    [
      { origin: HERE, method: 'post' },
      { origin: `${location.protocol}//collect.example`, method: 'get' },
    ],
  ],
  [
    'by mail',
    `<form method=post action="mailto:a@collect.example">${FIELD}</form>`,
    [{ origin: 'mailto:', method: 'post' }],
  ],
  ['by a script', `<form onsubmit="return false">${FIELD}</form>`, []],
  ['by a script in its action', `<form action="javascript:void(0)">${FIELD}</form>`, []],
  [
    'under another base',
    `<base href="https://collect.example/"><form method=post action="save">${FIELD}</form>`,
    [{ origin: 'https://collect.example', method: 'post' }],
  ],
  [
    'with members shadowed by its inputs',
    `<form method=post action="https://collect.example/"><input type=hidden name=action><input type=hidden name=method>${FIELD}</form>`,
    [{ origin: 'https://collect.example', method: 'post' }],
  ],
  ['that holds no field of ours', `<form action="https://search.example/"><input name=q></form>${FIELD}`, []],
];

describe('a form that is sent', () => {
  for (const [what, body, targets] of TARGETS) {
    test(`${what} says so`, async () => {
      const page = await openBody(body);
      expect((await page.session['form.scan'](null)).targets).toEqual(targets);
    });
  }
});
