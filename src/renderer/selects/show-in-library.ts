import { useApp } from '../state/app-store.ts';
import type { ListedSelect } from './string-out.ts';

/** Shows the Library with the shots of a select's clip, the select's own shot picked. */
export function showInLibrary({ shot }: ListedSelect): void {
  const app = useApp.getState();
  app.setQuery(`clip:"${shot.clip.fileName.replaceAll('"', '')}"`);
  app.select(new Set([shot.id]), shot.id);
  app.show('library');
}
