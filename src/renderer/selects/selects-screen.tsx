import { VisuallyHidden } from '../ui/visually-hidden.tsx';

/** String-outs and their export. */
export function SelectsScreen() {
  return <VisuallyHidden as="h1">Selects</VisuallyHidden>;
}
