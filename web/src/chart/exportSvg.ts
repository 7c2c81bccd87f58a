/** Presentation that the style sheet gives on the page and that a file must carry itself. */
const carried = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'stroke-linejoin', 'paint-order',
  'opacity', 'font-size', 'font-weight', 'text-anchor', 'display',
];

const lineHeight = 15;

/** About as many letters as fit: there is no layout engine to ask for text in a file. */
function wrap(text: string, letters: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1]!;
    if (last && last.length + word.length + 1 > letters) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines;
}

function text(content: string, x: number, y: number, size: number, weight: string, colour: string): SVGTextElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', 'text');
  const attributes = { x, y, 'font-size': size, 'font-weight': weight, fill: colour };
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.textContent = content;
  return element;
}

/** A chart of the page as a file that stands alone: styles resolved, title above, sources below. */
export function svgFile(chart: SVGSVGElement, title: string, footer: string[]): string {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const originals = [chart, ...chart.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, i) => {
    const style = getComputedStyle(originals[i]!);
    for (const name of carried) element.setAttribute(name, style.getPropertyValue(name));
    for (const name of ['class', 'style', 'role', 'tabindex', 'data-mark', 'aria-haspopup']) element.removeAttribute(name);
  });

  const { width, height } = chart.viewBox.baseVal;
  const page = getComputedStyle(document.documentElement);
  const ink = page.getPropertyValue('--ink').trim();
  const lines = footer.flatMap((line) => wrap(line, Math.floor(width / 6)));
  const above = 36;
  const total = above + height + 16 + lines.length * lineHeight + 8;

  const background = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  background.setAttribute('width', '100%');
  background.setAttribute('height', '100%');
  background.setAttribute('fill', page.getPropertyValue('--paper').trim());
  const group = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  group.setAttribute('transform', `translate(0 ${above})`);
  group.append(...copy.childNodes);
  copy.replaceChildren(background, text(title, 8, 22, 16, '650', ink), group);
  lines.forEach((line, i) => copy.append(text(line, 8, above + height + 16 + i * lineHeight, 11, '400', ink)));

  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('font-family', page.getPropertyValue('--font-text').trim());
  copy.setAttribute('viewBox', `0 0 ${width} ${total}`);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(total));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
}
