/** Computes a receipt again where nobody can change the page: send it by POST,
 * and the answer says whether its result is right. One of older rules is told so. */

import { loadEngine, recompute } from "fractional-fit/engine/edge";
import compiled from "fractional-fit/engine.wasm";

const LARGEST_BYTES = 100_000;

export default {
  async fetch(request) {
    if (request.method !== "POST") return new Response(null, { status: 405, headers: { Allow: "POST" } });
    const text = await textOf(request.body ?? []);
    if (text === null) return Response.json({ code: "too-large", field: "" }, { status: 413 });
    const receipt = parsed(text);
    if (!receipt?.result) return refused({ code: "not-a-receipt", field: "" });
    const engine = await loadEngine(compiled);
    try {
      return Response.json(recompute(engine, receipt));
    } catch (error) {
      // What isn't refused is a fault of ours: the platform answers it as one, and logs it.
      if (error.name !== "FractionalFitError") throw error;
      return refused(error);
    }
  },
};

const refused = ({ code, field }) => Response.json({ code, field }, { status: code === "older-edition" ? 409 : 400 });

/** Null if it is too large: no more of it is read then. */
async function textOf(body) {
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = "";
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > LARGEST_BYTES) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
