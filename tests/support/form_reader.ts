import type { Page } from 'puppeteer-core';
import { waitUntil } from './wait_until.ts';

/** One question of a demo form with what it holds now, as the page's own scripts see it. */
export interface Answer {
  /** The truth that the form's author wrote in `data-expect`. */
  expect: string;
  /** True where the form's author says that the control may not be written, e.g. a trap that nobody sees. */
  blocked: boolean;
  label: string;
  /** Text boxes: the text. Selects and radios: the chosen option's text, empty for none. Files: the file's name. */
  value: string;
  file: { name: string; bytes: number; sha256: string } | null;
}

/**
 * Lets a page that draws its controls from a state of its own draw them once more, so that text which did not reach
 * that state is gone, and waits until the page has read every attached file.
 */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const input of document.querySelectorAll('input')) input.dispatchEvent(new Event('blur'));
  });
  await waitUntil('the page to read its files', () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLInputElement>('input[type=file]')].every((input) => {
        const status = document.querySelector<HTMLElement>(`[data-file-status="${input.id}"]`);
        return !status || input.files?.length === 0 || status.dataset['sha256'] !== undefined;
      }),
    ),
  );
}

/**
 * Reads every control that carries `data-expect`, in the order of the page; the radios of one question make one
 * answer. Size and hash of a file are what the page's own script read of it.
 */
export async function readForm(page: Page): Promise<Answer[]> {
  await settle(page);
  return page.evaluate(() => {
    const text = (node: Element | null | undefined): string =>
      node?.textContent?.trim().replace(/\s+/g, ' ') ?? '';
    const labelOf = (control: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement): string =>
      text(control.labels?.[0]) ||
      control.getAttribute('aria-label') ||
      text(control.closest('td')?.previousElementSibling) ||
      control.name;
    const questionOf = (radio: Element): Element => {
      let around = radio.parentElement ?? radio;
      while (around.parentElement && around.querySelectorAll('[type=radio]').length < 2)
        around = around.parentElement;
      return around;
    };
    const fileOf = (input: HTMLInputElement): Answer['file'] => {
      const seen = document.querySelector<HTMLElement>(`[data-file-status="${input.id}"]`)?.dataset ?? {};
      const { name = '', size = '', sha256 = '' } = seen;
      return input.files?.length ? { name, bytes: Number(size), sha256 } : null;
    };

    const answers: Answer[] = [];
    const questions = new Map<Element, Answer>();
    for (const control of document.querySelectorAll('[data-expect]')) {
      const expect = control.getAttribute('data-expect') ?? '';
      const blocked = control.hasAttribute('data-blocked');
      const add = (label: string, value: string, file: Answer['file'] = null): Answer => {
        const answer = { expect, blocked, label, value, file };
        answers.push(answer);
        return answer;
      };
      if (control instanceof HTMLSelectElement) {
        const chosen = control.selectedIndex > 0 ? control.selectedOptions[0] : null;
        add(labelOf(control), text(chosen));
      } else if (control instanceof HTMLTextAreaElement) {
        add(labelOf(control), control.value);
      } else if (control instanceof HTMLInputElement && control.type === 'radio') {
        const question = questionOf(control);
        const answer = questions.get(question) ?? add(control.name, '');
        questions.set(question, answer);
        if (control.checked) answer.value = text(control.labels?.[0]) || text(control.nextElementSibling);
      } else if (control instanceof HTMLInputElement && control.type === 'checkbox') {
        add(labelOf(control), control.checked ? 'ticked' : '');
      } else if (control instanceof HTMLInputElement && control.type === 'file') {
        const file = fileOf(control);
        add(labelOf(control), control.files?.[0]?.name ?? '', file);
      } else if (control instanceof HTMLInputElement) {
        add(labelOf(control), control.value);
      }
    }
    return answers;
  });
}
