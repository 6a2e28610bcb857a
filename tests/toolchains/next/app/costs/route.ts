import { loadEngine } from "fractional-fit/engine";

export async function GET() {
  const engine = await loadEngine();
  return Response.json(engine.compare(engine.defaults("US").scenario).fractional.totalMinor);
}

export const dynamic = "force-dynamic";
