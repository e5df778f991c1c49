import { expect, type Page } from '@playwright/test';

/** What a person says of a card. */
export type CardWords = { readonly source: string; readonly unit: string; readonly race: string; readonly person: string };

/** The ingest screen. */
export class IngestPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async chooseFolder(folder: string): Promise<void> {
    await this.page.getByRole('button', { name: /^Choose a card or folder/ }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Choose a card, drive or folder' });
    await dialog.getByLabel('Folder', { exact: true }).fill(folder);
    await dialog.getByRole('button', { name: 'Go to folder' }).click();
    await expect(dialog.getByText('B001C001.mov')).toBeVisible();
    await dialog.getByRole('button', { name: 'Choose this folder' }).click();
  }

  async describeCard({ source, unit, race, person }: CardWords): Promise<void> {
    await this.page.getByLabel('Source kind').selectOption(source);
    await this.page.getByLabel('Unit', { exact: true }).selectOption('New unit…');
    await this.page.getByLabel('Unit', { exact: true }).fill(unit);
    await this.page.getByLabel('Race', { exact: true }).selectOption(race);
    await this.page.getByLabel('People', { exact: true }).fill(person);
    await this.page.keyboard.press('Enter');
  }

  async start(): Promise<void> {
    await this.page.getByRole('button', { name: /^Start/ }).click();
  }

  /** Waits until all is read and every picture is made. */
  async expectDone(): Promise<void> {
    await expect(this.page.getByText('Background work is done')).toBeVisible({ timeout: 60_000 });
  }

  async expectRefused(fileName: string): Promise<void> {
    await expect(this.page.getByText(fileName).first()).toBeVisible();
  }
}
