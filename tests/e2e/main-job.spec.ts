import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './browser-host.ts';
import { readEvents } from './edl-events.ts';
import { CLIPS, makeCard, stateOf } from './footage.ts';
import { Frame } from './pages/frame.ts';
import { IngestPage } from './pages/ingest-page.ts';
import { LibraryPage } from './pages/library-page.ts';
import { SelectsPage } from './pages/selects-page.ts';

test('from a card to an edit decision list', async ({ page, stage }) => {
  const production = join(stage.folder, 'One More Win.milemark');
  stage.milemark('init', production, '--name', 'One More Win');
  stage.milemark('-L', production, 'race', 'add', 'Baja 1000', '--year', '2017', '--clock-zone', 'America/Tijuana');
  const card = makeCard(stage.folder);
  const before = stateOf(card);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));

  const frame = new Frame(page);
  await page.goto(stage.url);
  await frame.openProduction(production);

  await test.step('ingest', async () => {
    const ingest = new IngestPage(page);
    await frame.show('Ingest');
    await frame.expectAccessible();
    await ingest.chooseFolder(card);
    await ingest.describeCard({ source: 'crew', unit: 'Crew B', race: 'Baja 1000 2017', person: 'Shelby Hall' });
    await frame.expectAccessible();
    await ingest.start();
    await ingest.expectDone();
    await ingest.expectRefused('B001C005.mov');
    await frame.expectAccessible();
  });

  const library = new LibraryPage(page);
  const { film, pal, drop, fast } = CLIPS;

  await test.step('tag', async () => {
    await frame.show('Library');
    await library.expectTiles([film.name, pal.name, drop.name, fast.name]);
    await library.expectPosters(4);
    await library.pick(film.name);
    await library.sayMile('277.4');
    await library.addName('People', 'Rod Hall');
    await frame.expectAccessible();
    await library.pick(drop.name, fast.name, film.name);
    await library.addName('Keywords', 'silt');
    await library.applyToMany(3);
    await frame.expectNotice(/silt/);
    await frame.expectAccessible();
  });

  await test.step('search', async () => {
    await library.search('person:"Rod Hall" mile:277-278');
    await library.expectTiles([film.name]);
    await library.search('keyword:silt race:"Baja 1000 2017" person:"Shelby Hall"');
    await library.expectTiles([film.name, drop.name, fast.name]);
    await library.search('mile:abc');
    await expect(page.getByRole('search').getByRole('combobox')).toHaveAttribute('aria-invalid', 'true');
    await frame.expectAccessible();
    await library.search('');
    await library.expectTiles([film.name, pal.name, drop.name, fast.name]);
  });

  const selects = new SelectsPage(page);

  await test.step('select and order', async () => {
    for (const clip of [drop, film, fast]) await library.addToSelects(clip.name);
    await frame.show('Selects');
    await selects.expectOrder([drop.name, film.name, fast.name]);
    // Faster than any answer: six frames off the head, four back on, one off the tail.
    const burst = [...Array<string>(6).fill('Shift+BracketLeft'), ...Array<string>(4).fill('BracketLeft'), 'Shift+BracketRight'];
    await selects.press(film.name, ...burst);
    await selects.press(fast.name, 'Alt+ArrowUp', 'Alt+ArrowUp');
    await selects.expectOrder([fast.name, drop.name, film.name]);
    await selects.press(drop.name, 'Backspace');
    await selects.expectOrder([fast.name, film.name]);
    await page.keyboard.press('Control+z');
    await selects.expectOrder([fast.name, drop.name, film.name]);
    await frame.expectAccessible();
  });

  await test.step('export', async () => {
    const file = join(stage.folder, 'Act 3.edl');
    await selects.exportTo(file, '01:00:00:00');
    const shown = await selects.shown();
    const events = readEvents(readFileSync(file, 'latin1'));
    expect(events.map(({ number }) => number)).toEqual(['001', '002', '003']);
    expect(events.map(({ sourceFile }) => sourceFile)).toEqual([fast.name, drop.name, film.name]);
    expect(events.map(({ sourceIn, sourceOut, recordIn }) => ({ sourceIn, sourceOut, recordIn }))).toEqual(
      shown.map(({ sourceIn, sourceOut, recordIn }) => ({ sourceIn, sourceOut, recordIn })),
    );
    // By hand: 180 frames from 23:59:58;00 wrap midnight; 90 from 00:59:58;00 pass an hour's end, where no label is
    // dropped; two frames came off the head and one off the tail of the last.
    expect(events.map(({ sourceIn, sourceOut }) => [sourceIn, sourceOut])).toEqual([
      ['23:59:58;00', '00:00:01;00'],
      ['00:59:58;00', '01:00:01;00'],
      ['10:00:00:02', '10:00:02:23'],
    ]);
    expect(events.map(({ recordOut }) => recordOut).slice(0, -1)).toEqual(events.map(({ recordIn }) => recordIn).slice(1));
    // The list runs at the first clip's rate, 59.94 drop frame: 3 seconds, and 90 frames of 29.97 in twice as many.
    expect(events.map(({ recordIn }) => recordIn)).toEqual(['01:00:00;00', '01:00:03;00', '01:00:06;00']);
  });

  expect(stateOf(card)).toEqual(before);
  expect(faults).toEqual([]);
});
