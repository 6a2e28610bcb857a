/** Computes a receipt again where nobody can change the page: send it by POST,
 * and the answer says whether its result is right. */

import { loadEngine, recompute } from "fractional-fit/engine";
import compiled from "fractional-fit/engine.wasm";

const LARGEST_BYTES = 100_000;

export default {
  async fetch(request) {
    if (request.method !== "POST") return new Response(null, { status: 405, headers: { Allow: "POST" } });
    const text = await request.text();
    if (text.length > LARGEST_BYTES) return Response.json({ code: "too-large" }, { status: 413 });
    const engine = await loadEngine(compiled);
    try {
      return Response.json(recompute(engine, JSON.parse(text)));
    } catch (error) {
      const { code = "not-a-receipt", field = "" } = error;
      return Response.json({ code, field }, { status: 400 });
    }
  },
};
