/** Placeholder until drawn. */
export function MileStrip() {
  return <div />;
}
