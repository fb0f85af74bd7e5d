// Light and dark, and the colours of the picture, which the style sheet names.

export const wantsDark = matchMedia("(prefers-color-scheme: dark)");

export function darkness(theme) {
  return theme === "auto" ? (wantsDark.matches ? "dark" : "light") : theme;
}

const NAMES = ["ink", "paper", "PER", "ORG", "LOC", "GRP", "meeting", "statement", "role", "visit", "place", "relation"];

export function colours() {
  const style = getComputedStyle(document.documentElement);
  const value = (name) => style.getPropertyValue(`--${name}`).trim();
  return { ...Object.fromEntries(NAMES.map((name) => [name, value(name)])), groups: value("groups").split(" ") };
}
