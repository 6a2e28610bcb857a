/** While it runs, for long. */

import assert from "node:assert/strict";

export const running = [
  {
    fault: 44,
    name: "ten thousand mounts",
    expected: "heap, nodes, listeners, wasm pages flat",
    open: "`make soak` is being made",
  },
  {
    fault: 45,
    name: "a panic in wasm",
    expected: "latch, fresh instance, inputs replayed, right result within 100 ms",
    open: "being made",
  },
  {
    fault: 46,
    name: "a host handler that throws",
    expected: "isolated",
    async run({ visit }) {
      const at = await visit({
        head: `<script>
          for (const name of ["ready", "answer", "result", "cta", "error"])
            document.addEventListener("fractional-fit:" + name, () => { throw new Error("the host's own"); });
        </script>`,
      });
      await at.isRight();
      const { errors } = await at.ask(() => visitor.found);
      assert.ok(errors.length > 0);
      assert.deepEqual(
        errors.filter((message) => !message.includes("the host's own")),
        [],
      );
    },
  },
];
