export default {
  title: "Host",
  url: "https://example.com",
  baseUrl: "/",
  trailingSlash: true,
  favicon: "data:,",
  staticDirectories: ["../../../../dist/hosts/static"],
  scripts: [{ src: "/fractional-fit/0.1.0/fractional-fit.js", type: "module" }],
  presets: [["classic", { docs: false, blog: false }]],
  themeConfig: {
    navbar: {
      items: [
        { to: "/", label: "Home" },
        { to: "/calculator/", label: "Calculator" },
      ],
    },
  },
};
