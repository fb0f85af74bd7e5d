// The picture as an SVG file.

const MARGIN = 120;

// `shapes` are the lines and nodes as drawn; returns the text of the file. Names are escaped as XML asks.
export function drawing({ lines, nodes }, { paper, ink }, direction) {
  const [left, width] = extent(nodes.map(({ x }) => x));
  const [top, height] = extent(nodes.map(({ y }) => y));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${[left, top, width, height].map(Math.round).join(" ")}" direction="${direction}">`,
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${paper}"/>`,
    ...lines.map(line),
    ...nodes.map(node),
    ...nodes.map((each) => name(each, paper, ink)),
    "</svg>\n",
  ].join("\n");
}

// Where `values` begin and how far they go, with a margin on either side.
function extent(values) {
  const [first, last] = values.length ? [Math.min(...values), Math.max(...values)] : [0, 0];
  return [first - MARGIN, last - first + 2 * MARGIN];
}

function line({ start, end, bend, width, dashes, color }) {
  const [cx, cy] = [(start.x + end.x) / 2 + (end.y - start.y) * bend, (start.y + end.y) / 2 - (end.x - start.x) * bend];
  const dash = dashes ? ` stroke-dasharray="${dashes.join(" ")}"` : "";
  return `<path d="M${start.x} ${start.y}Q${cx} ${cy} ${end.x} ${end.y}" fill="none" stroke="${color.color}" stroke-opacity="${color.opacity}" stroke-width="${width}"${dash}/>`;
}

const OUTLINES = {
  square: (s) => [
    [-s, -s],
    [s, -s],
    [s, s],
    [-s, s],
  ],
  diamond: (s) => [
    [0, -s],
    [s, 0],
    [0, s],
    [-s, 0],
  ],
  triangle: (s) => [
    [0, -1.1 * s],
    [s, 0.7 * s],
    [-s, 0.7 * s],
  ],
};

function node({ x, y, size, shape, color, opacity }) {
  const look = `fill="${color.background}" opacity="${opacity}"`;
  if (!OUTLINES[shape]) return `<circle cx="${x}" cy="${y}" r="${size}" ${look}/>`;
  const points = OUTLINES[shape](size)
    .map(([dx, dy]) => `${x + dx},${y + dy}`)
    .join(" ");
  return `<polygon points="${points}" ${look}/>`;
}

function name({ x, y, size, name: text, opacity }, paper, ink) {
  const style = `font-family="Noto Sans Arabic, Tahoma, sans-serif" font-size="15" text-anchor="middle" opacity="${opacity}"`;
  return `<text x="${x}" y="${y + size + 17}" ${style} fill="${ink}" stroke="${paper}" stroke-width="3" paint-order="stroke">${escaped(text)}</text>`;
}

function escaped(text) {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
