import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** The Policies page, by the names a user meets it by. */
export class PoliciesDesk {
  readonly page: Page;
  readonly verdict: Locator;
  readonly status: Locator;
  readonly notices: Locator;

  constructor(page: Page) {
    this.page = page;
    this.verdict = page.getByRole('region', { name: /^(Verdict|判定)$/ });
    this.status = page.getByRole('status');
    this.notices = page.getByRole('alert');
  }

  /** Opens the page and waits until there are editors and a verdict. */
  async open(query = ''): Promise<void> {
    await this.page.goto(`/#/policies${query}`);
    await expect(this.editor(/Key policy|キーポリシー/)).toBeVisible();
    await this.expectAnswer(/Allowed|Refused|No verdict|許可|拒否|判定不能/);
  }

  /** A policy's text, as it is typed into. */
  editor(name: string | RegExp): Locator {
    return this.page.getByRole('textbox', {
      name: typeof name === 'string' ? new RegExp(`^${name}`) : name,
    });
  }

  /** The card around an editor. */
  card(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** Pastes a text in the place of the one there is. */
  async paste(name: string, text: string): Promise<void> {
    const editor = this.editor(name);
    await editor.focus();
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.press('Delete');
    await editor.evaluate((element, plain) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', plain);
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, text);
  }

  /** Takes back everything that was done in an editor. */
  async undoAll(name: string): Promise<void> {
    await this.editor(name).focus();
    // More steps than any test makes; without one left, the key does nothing.
    for (let i = 0; i < 10; i++) await this.page.keyboard.press('Control+z');
    await expect(this.page.getByRole('button', { name: `Undo: ${name}` })).toBeDisabled();
  }

  async expectAnswer(answer: string | RegExp): Promise<void> {
    await expect(this.status.locator('b')).toHaveText(answer);
  }

  row(title: string): Locator {
    return this.page.getByRole('row').filter({ hasText: title });
  }
}
