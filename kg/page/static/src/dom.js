// Elements from plain values. A string is always a text node, so foreign text is never read as markup.

const SVG = "http://www.w3.org/2000/svg";

export function el(tag, properties = {}, ...children) {
  return filled(document.createElement(tag), properties, children);
}

export function svg(tag, properties = {}, ...children) {
  return filled(document.createElementNS(SVG, tag), properties, children);
}

function filled(element, properties, children) {
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
  element.append(...present(children));
  return element;
}

// `children` instead of what `element` holds; nothing (`null`, `false`) is left out, as in `el`.
export function fill(element, ...children) {
  element.replaceChildren(...present(children));
}

function present(children) {
  return children
    .flat(Infinity)
    .filter((child) => child !== null && child !== undefined && child !== false && child !== "");
}

// Foreign text in an element that keeps its direction to itself.
export function foreign(text, properties = {}) {
  return el("bdi", { dir: "auto", ...properties }, text);
}

export function button(label, onClick, properties = {}) {
  return el("button", { type: "button", click: onClick, ...properties }, label);
}

// A button that shows a sign and says its meaning.
export function iconButton(sign, meaning, onClick, properties = {}) {
  return button(el("span", { "aria-hidden": "true" }, sign), onClick, {
    class: "icon",
    "aria-label": meaning,
    title: meaning,
    ...properties,
  });
}

// A link to a web address; anything else, such as a javascript: address, stays text.
export function outside(address, label, properties = {}) {
  if (!isWebAddress(address)) return foreign(label);
  return el(
    "a",
    { href: address, target: "_blank", rel: "noopener noreferrer nofollow", ...properties },
    foreign(label),
  );
}

export function isWebAddress(address) {
  try {
    return ["http:", "https:"].includes(new URL(address).protocol);
  } catch {
    return false;
  }
}
