// Keys, and quotes that point at their place in the document. Everything works without it, by links and forms.
"use strict";

for (const place of document.querySelectorAll("[data-career]")) {
  const { line, jobs } = JSON.parse(place.dataset.career);
  place.append(career(line, jobs, innerWidth < 740 ? TIGHT : HALF), careerKey());
}

const marksOf = (number) =>
  [...document.querySelectorAll(".mark")].filter((mark) => mark.dataset.quote.split(" ").includes(number));

function point(number) {
  document.querySelectorAll(".mark.here").forEach((mark) => mark.classList.remove("here"));
  document.querySelectorAll(".quote[aria-pressed]").forEach((quote) => quote.removeAttribute("aria-pressed"));
  const marks = marksOf(number);
  marks.forEach((mark) => mark.classList.add("here"));
  document
    .querySelectorAll(`.quote[data-quote="${CSS.escape(number)}"]`)
    .forEach((quote) => quote.setAttribute("aria-pressed", "true"));
  if (marks.length) marks[0].scrollIntoView({ block: "center", behavior: "auto" });
  return marks.length > 0;
}

document.addEventListener("click", (event) => {
  const quote = event.target.closest(".quote");
  if (quote) point(quote.dataset.quote);
  const mark = event.target.closest(".mark");
  if (mark) {
    const number = mark.dataset.quote.split(" ")[0];
    point(number);
    document.querySelector(`.quote[data-quote="${CSS.escape(number)}"]`)?.scrollIntoView({ block: "center" });
  }
});

const go = (key) => {
  const link = document.getElementById(key);
  if (link) link.click();
};

function nextQuote() {
  const quotes = [...document.querySelectorAll(".quote")];
  if (!quotes.length) return;
  const at = quotes.findIndex((quote) => quote.getAttribute("aria-pressed") === "true");
  const chosen = quotes[(at + 1) % quotes.length];
  point(chosen.dataset.quote);
  quotes.forEach((quote) => quote.removeAttribute("aria-pressed"));
  chosen.setAttribute("aria-pressed", "true");
  chosen.scrollIntoView({ block: "nearest" });
}

function press(key) {
  const button = document.getElementById(key);
  if (!button) return;
  const reason = document.getElementById("reason");
  if (key === "reject" && reason && !reason.value.trim()) {
    reason.focus(); // a rejection needs a reason; Enter in the field then rejects
    reason.dataset.then = "reject";
    return;
  }
  button.click();
}

const keys = {
  j: () => go("next"),
  k: () => go("previous"),
  a: () => press("advance"),
  h: () => press("hold"),
  r: () => press("reject"),
  u: () => press("undo"),
  n: () => document.getElementById("note")?.focus(),
  q: nextQuote,
  "[": () => document.querySelector(".earlier")?.click(),
  "]": () => document.querySelector(".later")?.click(),
  "/": () => document.getElementById("find")?.focus(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const field = event.target.closest("input, select, textarea");
  if (event.key === "Escape" && field) field.blur();
  if (event.key === "Enter" && field && field.id === "reason" && field.dataset.then) {
    event.preventDefault();
    if (field.value.trim()) document.getElementById(field.dataset.then).click();
  } else if (event.key === "Enter" && field && field.id === "note") {
    event.preventDefault();
    document.getElementById("keep").click();
  } else if (!field && keys[event.key]) {
    event.preventDefault();
    keys[event.key]();
  }
});
