import "fractional-fit";

document.addEventListener("fractional-fit:result", ({ detail }) => {
  document.querySelector("output").textContent = detail.verdict;
});
