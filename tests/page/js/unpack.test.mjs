import assert from "node:assert/strict";
import test from "node:test";
import { gzipSync } from "node:zlib";

import { unpacked } from "../../../kg/page/static/src/unpack.js";

const DATA = [{ runs: [["قال \u2028 </script>", "t"]] }];

test("JSON is read as it is", async () =>
  assert.deepEqual(await unpacked({ type: "application/json", textContent: JSON.stringify(DATA) }), DATA));
test("gzip is unpacked", async () => {
  const textContent = gzipSync(JSON.stringify(DATA)).toString("base64");
  assert.deepEqual(await unpacked({ type: "application/gzip", textContent }), DATA);
});
