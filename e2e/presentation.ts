import type { BrowserContext, Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import { Stage } from './stage.ts';

export const upload = '#/flow/sse-kms/upload';

/** The one big sentence of a step. */
export const sentence = (page: Page) =>
  page.getByRole('region', { name: /^(This step|このステップ)$/ });

/** The stage in front of a room: it has no list of steps, so that the status alone says where it stands. */
export class Presentation extends Stage {
  readonly caption: Locator;
  readonly question: Locator;
  readonly choices: Locator;
  readonly answer: Locator;

  constructor(page: Page) {
    super(page);
    this.caption = page.locator('.caption');
    this.question = page.getByRole('region', { name: /^(Question for the room|会場への問題)$/ });
    this.choices = this.question.getByRole('listitem');
    this.answer = page.getByRole('region', { name: /^(Answer|正解)$/ });
  }

  override async expectAt(position: number): Promise<void> {
    // While a question fills the screen there is no slider that would say how many steps there are.
    await expect(this.status).toHaveText(
      new RegExp(`^(Step ${position} of \\d+|ステップ ${position} / \\d+)$`),
    );
  }

  /** The choice of that text, with its votes. */
  choice(name: string): Locator {
    return this.choices.filter({ has: this.page.getByText(name, { exact: true }) });
  }
}

/** Opens the stage and presents it. */
export async function present(page: Page, hash = upload): Promise<Presentation> {
  const stage = new Presentation(page);
  await stage.open(hash);
  await page.getByRole('button', { name: /^(Present|プレゼン)$/ }).click();
  await expect(sentence(page)).toBeVisible();
  return stage;
}

/** Opens the notes window of a page that presents. */
export async function openNotes(context: BrowserContext, page: Page): Promise<Page> {
  const [notes] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('button', { name: /^(Notes window|発表者ノート)$/ }).click(),
  ]);
  // Until the stage has told them its run; before, they say that they are waiting.
  await expect(notes.getByRole('heading', { level: 1 })).toHaveText(/^\d+ /);
  return notes;
}
