import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

type Screen = 'Ingest' | 'Library' | 'Selects';

/** What surrounds every screen: opening a production, going from screen to screen, notices. */
export class Frame {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async openProduction(folder: string): Promise<void> {
    await this.page.getByLabel('Folder of the production').fill(folder);
    await this.page.getByRole('button', { name: 'Open', exact: true }).click();
    await expect(this.page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  }

  async show(screen: Screen): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: screen }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: screen })).toBeAttached();
  }

  async expectNotice(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text).first()).toBeVisible();
  }

  /** Axe's rules for WCAG 2.2 A and AA, over the whole page. */
  async expectAccessible(): Promise<void> {
    const { violations } = await new AxeBuilder({ page: this.page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      // Experimental, and it counts every word on a tile as its label; a tile's spoken name is a sentence of its own.
      .disableRules(['label-content-name-mismatch'])
      .analyze();
    expect.soft(violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map((node) => node.html.slice(0, 200)) }))).toEqual([]);
  }
}
