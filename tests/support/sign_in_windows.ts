import { type Browser, type Page, type Target, TargetType } from 'puppeteer-core';

/**
 * Tells the windows that a sign-in opened from the pages that a test opened itself. The sign-in window is an ordinary
 * page in both browsers; it is known by being a web page that nobody here asked for.
 */
export class SignInWindows {
  readonly #browser: Browser;
  readonly #known = new WeakSet<Target>();
  #opening = 0;

  constructor(browser: Browser) {
    this.#browser = browser;
    for (const target of browser.targets()) this.#known.add(target);
    browser.on('targetcreated', (target) => {
      if (this.#opening > 0) this.#known.add(target);
    });
  }

  /** Runs `open`, and takes every page that appears meanwhile for one of the test's own. */
  async opening(open: () => Promise<Page>): Promise<Page> {
    this.#opening += 1;
    try {
      const page = await open();
      this.#known.add(page.target());
      return page;
    } finally {
      this.#opening -= 1;
    }
  }

  async next(timeoutMs = 30_000): Promise<Page> {
    const target = await this.#browser.waitForTarget(
      (each) => each.type() === TargetType.PAGE && /^https?:/.test(each.url()) && !this.#known.has(each),
      { timeout: timeoutMs },
    );
    this.#known.add(target);
    const page = await target.page();
    if (!page) throw new Error('The sign-in window closed as it opened');
    return page;
  }
}
