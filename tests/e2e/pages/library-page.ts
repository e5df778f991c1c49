import { expect, type Locator, type Page } from '@playwright/test';

/** The library: search, results and inspector. */
export class LibraryPage {
  readonly page: Page;
  readonly inspector: Locator;

  constructor(page: Page) {
    this.page = page;
    this.inspector = page.getByRole('complementary', { name: 'Inspector' });
  }

  tile(name: string): Locator {
    return this.page.getByRole('grid', { name: 'Shots' }).getByRole('gridcell', { name });
  }

  async pick(first: string, ...more: readonly string[]): Promise<void> {
    await this.tile(first).click();
    for (const name of more) await this.tile(name).click({ modifiers: ['Control'] });
  }

  /** Types a query in place of the last; the space at its end closes what is offered. */
  async search(query: string): Promise<void> {
    const area = this.page.getByRole('search');
    const clear = area.getByRole('button', { name: 'Clear' });
    if (await clear.isVisible()) await clear.click();
    await area.getByRole('combobox').fill(query === '' ? '' : `${query} `);
  }

  async expectTiles(names: readonly string[]): Promise<void> {
    await expect(this.page.getByRole('grid', { name: 'Shots' }).getByRole('gridcell')).toHaveCount(names.length);
    for (const name of names) await expect(this.tile(name)).toBeVisible();
  }

  /** Every tile on screen shows its picture. */
  async expectPosters(count: number): Promise<void> {
    await expect(this.page.getByRole('grid', { name: 'Shots' }).locator('img[src*="/poster"]')).toHaveCount(count);
  }

  async sayMile(mile: string): Promise<void> {
    await this.inspector.getByTitle('Change race mile').click();
    await this.inspector.getByLabel('Race mile').fill(mile);
    await this.page.keyboard.press('Enter');
  }

  async addName(field: 'People' | 'Keywords', name: string): Promise<void> {
    await this.inspector.getByRole('combobox', { name: field }).fill(name);
    await this.page.keyboard.press('Enter');
  }

  async applyToMany(count: number): Promise<void> {
    await this.inspector.getByRole('button', { name: `Apply to ${count} shots` }).click();
  }

  async addToSelects(name: string): Promise<void> {
    await this.pick(name);
    await this.inspector.getByRole('button', { name: /^Add to selects/ }).click();
  }
}
