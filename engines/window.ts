import { expect } from '@playwright/test';
import type { Browser, Json } from './browser.ts';
import type { Site } from './site.ts';

/**
 * In WebKit, a size that changed while sizes were being told is told with the next frame. In Firefox, a hint to load the
 * page's own module early fails, as it is there already; what is then imported is not the hint's.
 */
const HARMLESS = /^error: (ResizeObserver loop completed|<link rel="modulepreload")/;

/** What one sees of the explorer in a browser's window, or in the frame of a page around it. */
export class Window {
  readonly #browser: Browser;
  readonly #site: Site;
  #inFrame = false;

  constructor(browser: Browser, site: Site) {
    this.#browser = browser;
    this.#site = site;
  }

  /** Opens an address of the explorer, as if nothing had been open before. */
  async open(hash: string): Promise<void> {
    // Another hash alone would not load the page.
    await this.#browser.open('about:blank');
    await this.#browser.open(this.#site.url + hash);
  }

  /** Opens a page of another site, whose first frame is looked into from now on. */
  async openAround(body: string, policy?: string): Promise<void> {
    await this.#browser.open(this.#site.hostPage(body, policy));
    this.#inFrame = true;
  }

  reload(): Promise<void> {
    return this.#browser.reload();
  }

  /** Calls a function where the explorer is. */
  run<A extends readonly Json[], R extends Json>(
    work: (...given: A) => R | Promise<R>,
    ...given: A
  ): Promise<R> {
    return this.#browser.run(work, given, this.#inFrame);
  }

  /** Calls a function in the page around the frame. */
  runAround<A extends readonly Json[], R extends Json>(
    work: (...given: A) => R | Promise<R>,
    ...given: A
  ): Promise<R> {
    return this.#browser.run(work, given);
  }

  type(text: string): Promise<void> {
    return this.#browser.type(text);
  }

  picture(): Promise<Buffer> {
    return this.#browser.picture();
  }

  /** Text of the first element that a selector finds, without white space around it; empty where there is none. */
  text(selector: string): Promise<string> {
    return this.run((css) => {
      const found = document.querySelector<HTMLElement>(css);
      return (found?.innerText ?? '').trim();
    }, selector);
  }

  /** Waits until the text of the first such element is, or holds, what is expected. */
  async expectText(selector: string, expected: string | RegExp): Promise<void> {
    const poll = expect.poll(() => this.text(selector).catch(String), { message: selector });
    await (typeof expected === 'string' ? poll.toContain(expected) : poll.toMatch(expected));
  }

  /** Waits until a run of this tab's own is on the stage, and gives the number of its steps. */
  async expectRun(): Promise<number> {
    await expect
      .poll(() =>
        this.run(
          () =>
            document.documentElement.dataset.run === 'own' &&
            document.querySelector('.flow[aria-busy=true]') === null &&
            document.querySelector('.caption-number') !== null &&
            document.querySelector('h1')?.textContent !== '',
        ).catch(String),
      )
      .toBe(true);
    const status = await this.text('[role=status]');
    const total = Number(/^Step \d+ of (\d+)$/.exec(status)?.[1]);
    expect(total, status).toBeGreaterThan(3);
    return total;
  }

  /** Presses the button of this name, once it is there and can be pressed. */
  async press(name: string): Promise<void> {
    const find = (wanted: string) =>
      [...document.querySelectorAll('button')].find(
        (one) =>
          (one.getAttribute('aria-label') ?? one.innerText).trim() === wanted && !one.disabled,
      ) ?? null;
    await expect(async () => {
      await this.#browser.click(find, [name], this.#inFrame);
    }).toPass({ timeout: 20_000 });
  }

  /** Goes from the first step to the last, one by one. */
  async stepThrough(total: number): Promise<void> {
    for (let position = 1; position <= total; position++) {
      await this.expectText('[role=status]', new RegExp(`^Step ${position} of ${total}$`));
      if (position < total) await this.press('Next step');
    }
  }

  /** Whatever went wrong since the page's first script. */
  async expectNoTrouble(): Promise<void> {
    const noted = await this.run(
      () => (globalThis as unknown as { noted?: string[] }).noted ?? ['nothing is noted here'],
    );
    expect(noted.filter((what) => !HARMLESS.test(what))).toEqual([]);
  }
}
