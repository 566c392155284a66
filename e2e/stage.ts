import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** The main screen, by the names a user meets it by. */
export class Stage {
  readonly page: Page;
  readonly status: Locator;
  readonly steps: Locator;
  readonly current: Locator;
  readonly rooms: Locator;
  readonly scenario: Locator;
  readonly inspector: Locator;
  readonly slider: Locator;
  readonly outcome: Locator;
  readonly notices: Locator;

  constructor(page: Page) {
    this.page = page;
    this.status = page.getByRole('status');
    // A group of repeats is an item of the list as well, but not a step.
    this.steps = page
      .getByRole('list', { name: /^(Steps|ステップ一覧)$/ })
      .getByRole('listitem')
      .filter({ hasNot: page.locator('[aria-expanded]') });
    this.current = page.locator('[aria-current=step]');
    this.rooms = page.getByRole('region', { name: /^(Rooms|部屋)/ });
    this.scenario = page.getByRole('region', { name: 'Scenario' });
    this.inspector = page.getByRole('region', { name: 'Inspector' });
    this.slider = page.getByRole('slider', { name: /^(Step|ステップ)$/ });
    this.outcome = page.getByRole('region', { name: /^(Outcome|結果)$/ });
    this.notices = page.getByRole('alert');
  }

  /** Opens the screen and waits until its run is on the stage. */
  async open(hash = ''): Promise<void> {
    await this.page.goto(`/${hash}`);
    // The first address shows a frame before the page can answer, and its own run a moment later.
    await this.page.locator('html[data-run="own"]').waitFor({ state: 'attached' });
    // Another address of the page that is open reaches it as an event. Until then the run before is on the stage, and a
    // check would look at that.
    await this.page.evaluate(
      () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done))),
    );
    await expect(this.page.locator('.flow[aria-busy=true]')).toHaveCount(0);
    // Presented or embedded the rooms stand alone, without the list of steps.
    await expect(this.page.locator('.caption-number')).toBeVisible();
    // The words of the steps are loaded after the page.
    await expect(this.page.getByRole('heading', { level: 1 })).not.toBeEmpty();
  }

  /** Gives the window another size, and waits until what looks at sizes has seen it and the page is laid out anew. */
  async resize(width: number, height: number): Promise<void> {
    await this.page.setViewportSize({ width, height });
    await this.page.evaluate(
      async ([wide, high]) => {
        const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        while (innerWidth !== wide || innerHeight !== high) await frame();
        // Observers are served at the end of a frame, and what they lead to is drawn in the next.
        for (let i = 0; i < 3; i++) await frame();
      },
      [width, height] as const,
    );
  }

  /** Number of steps, those in folded groups included. */
  async total(): Promise<number> {
    return Number(await this.slider.getAttribute('max'));
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  /** Where the stage stands, as the status says it. */
  async expectAt(position: number): Promise<void> {
    // Both at one time: a run that takes another's place may have another number of steps.
    await expect(async () => {
      const total = await this.total();
      await expect(this.status).toHaveText(`Step ${position} of ${total}`, { timeout: 500 });
    }).toPass({ timeout: 10_000 });
    if ((await this.steps.count()) === 0) return;
    await expect(this.current).toHaveCount(1);
    const row = this.current.getByRole('button', { name: new RegExp(`^${position} `) });
    await expect(row).toBeVisible();
  }

  /** Asks for the outcome, which is otherwise told at the last step, until it is this one. */
  async expectOutcome(text: string): Promise<void> {
    const ask = this.outcome.getByRole('button', { name: /^(Show the outcome|結果を先に見る)$/ });
    await expect(async () => {
      if (await ask.isVisible()) await ask.click();
      await expect(this.outcome).toContainText(text, { timeout: 1000 });
    }).toPass({ timeout: 20_000 });
  }

  /** Opens the field in which the object is written or chosen. */
  async editObject(): Promise<void> {
    const field = this.scenario.locator('.object-edit');
    if ((await field.getAttribute('open')) === null) await field.locator('summary').click();
  }

  /** Opens the list of circumstances, where it is not open yet. */
  async showCircumstances(): Promise<void> {
    const list = this.scenario.locator('.change-more');
    if ((await list.getAttribute('open')) === null) await list.locator('summary').click();
  }

  /** A party's holdings in words, e.g. `data key`. */
  holdings(party: string): Locator {
    return this.rooms.getByRole('list', { name: party }).getByRole('listitem');
  }
}
