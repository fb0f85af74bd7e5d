// What the keyboard does, beside what every button does by itself.

const STEP = 60;
const ZOOM = 1.3;

// In the picture: arrows move it, + and - zoom, 0 shows all.
export function listenInPicture(canvas, network) {
  const keys = {
    "+": () => network.zoom(ZOOM),
    "=": () => network.zoom(ZOOM),
    "-": () => network.zoom(1 / ZOOM),
    0: () => network.fit(),
    ArrowLeft: () => network.pan(-STEP, 0),
    ArrowRight: () => network.pan(STEP, 0),
    ArrowUp: () => network.pan(0, -STEP),
    ArrowDown: () => network.pan(0, STEP),
  };
  canvas.addEventListener("keydown", (event) => {
    if (!keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
}

// Everywhere: a slash goes to the search, Escape lets go of what is selected.
export function listenEverywhere({ store, select }) {
  document.addEventListener("keydown", (event) => {
    if (event.target.matches("input, select, textarea")) return;
    if (event.key === "/") {
      event.preventDefault();
      document.getElementById("search").focus();
    } else if (event.key === "Escape" && store.get().selection) select(null);
  });
}
