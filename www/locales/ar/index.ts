import start from "./start.json";

export default {
  start,
  advice: () => import("./advice.json"),
  reasons: () => import("./reasons.json"),
  costs: () => import("./costs.json"),
  details: () => import("./details.json"),
  embed: () => import("./embed.json"),
  report: () => import("./report.json"),
  takeAlong: () => import("./take-along.json"),
  forecast: () => import("./forecast.json"),
};
