let area: HTMLElement | null = null;

/** Says something politely to a screen reader: “In 16:33:33:06.” */
export function announce(text: string): void {
  if (area === null) {
    area = document.createElement('div');
    area.setAttribute('role', 'log');
    area.setAttribute('aria-label', 'Player messages');
    area.style.cssText = 'position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%)';
    document.body.append(area);
  }
  area.textContent = text;
}
