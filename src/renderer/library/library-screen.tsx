import { VisuallyHidden } from '../ui/visually-hidden.tsx';

/** Every shot of the production, found by text, place and people. */
export function LibraryScreen() {
  return <VisuallyHidden as="h1">Library</VisuallyHidden>;
}
