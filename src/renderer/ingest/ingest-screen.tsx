import { VisuallyHidden } from '../ui/visually-hidden.tsx';

/** Cards, drives and folders on their way into the catalogue. */
export function IngestScreen() {
  return <VisuallyHidden as="h1">Ingest</VisuallyHidden>;
}
