import { loadEngine } from "fractional-fit/engine";

export const dynamic = "force-dynamic";

/** A component of the server. */
export default async function Page() {
  const engine = await loadEngine();
  return <output>{engine.assess({ primaryNeed: "implementation" }).verdict}</output>;
}
