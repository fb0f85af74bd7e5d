// Data out of a `<script>` element: JSON as it is, or gzip in base64.

export async function unpacked({ type, textContent }) {
  return JSON.parse(type === "application/gzip" ? await inflated(textContent) : textContent);
}

function inflated(packed) {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
}
