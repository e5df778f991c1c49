import { expect, type Locator, type Page } from '@playwright/test';

/** What a row of the string-out shows. */
export type ShownSelect = { readonly name: string; readonly sourceIn: string; readonly sourceOut: string; readonly recordIn: string };

/** The selects screen with its export panel. */
export class SelectsPage {
  readonly page: Page;
  readonly table: Locator;
  readonly exporting: Locator;

  constructor(page: Page) {
    this.page = page;
    this.table = page.getByRole('grid', { name: 'Shots of the string-out' });
    this.exporting = page.getByRole('complementary', { name: 'Export' });
  }

  row(name: string): Locator {
    return this.table.getByRole('row').filter({ hasText: name });
  }

  async press(name: string, ...keys: readonly string[]): Promise<void> {
    await this.row(name).click();
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async shown(): Promise<readonly ShownSelect[]> {
    const rows = await this.table.locator('tbody').getByRole('row').all();
    return Promise.all(
      rows.map(async (row) => {
        const cells = await row.getByRole('gridcell').allInnerTexts();
        const [, shot = '', , sourceIn = '', sourceOut = '', , recordIn = ''] = cells;
        return { name: shot.split('\n')[0]?.trim() ?? '', sourceIn, sourceOut, recordIn };
      }),
    );
  }

  async expectOrder(names: readonly string[]): Promise<void> {
    await expect.poll(async () => (await this.shown()).map(({ name }) => name)).toEqual(names);
  }

  async exportTo(file: string, start: string): Promise<void> {
    await this.exporting.getByText('Resolve', { exact: true }).click();
    await this.exporting.getByLabel('Record start').fill(start);
    await this.exporting.getByLabel('Save as').fill(file);
    await expect(this.exporting.getByText(/events, .* live/)).toBeVisible();
    await this.exporting.getByRole('button', { name: /^Export EDL/ }).click();
    await expect(this.exporting.getByText(`Written to ${file}`)).toBeVisible();
  }
}
