// Elements and the career's picture. Texts are set as text, never as markup.

/** An element with attributes and children; strings become text. */
function el(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== null) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

function shape(name, attributes, text) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== undefined) made.textContent = text;
  return made;
}

const spell = (month) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
const years = (value) => (value === undefined ? "" : value.toFixed(1));

const TOP = 18;
const BROAD = { wide: 1000, labels: 290, row: 24, lift: 0, letters: 46 };
const HALF = { wide: 620, labels: 215, row: 22, lift: 0, letters: 34 };
const TIGHT = { wide: 380, labels: 0, row: 38, lift: 14, letters: 56 };
const SMALL = { wide: 260, labels: 0, row: 38, lift: 14, letters: 40 };
const STEPS = [12, 24, 60, 120, 240];  // months between the lines of years

/** The jobs as bars over the years; in a tight place their names stand above them. */
function career(line, jobs, place = innerWidth < 740 ? TIGHT : BROAD) {
  const { wide: WIDE, labels: LABELS, row: ROW, lift, letters } = place;
  const high = TOP + ROW * line.bars.length + 6;
  const x = (month) => LABELS + ((month - line.start) / (line.end - line.start)) * (WIDE - LABELS - 8);
  const box = (kind, from, to, y, height) =>
    shape("rect", { class: kind, x: x(from).toFixed(1), y, width: Math.max(1, x(to) - x(from)).toFixed(1), height, rx: 2 });
  const told = line.bars.map((bar) => `${jobs[bar.job].title}, ${inWords(bar)}`).join("; ");
  const gaps = line.gaps.map(([from, to]) => `${spell(from)} to ${spell(to - 1)}`).join(", ");
  const drawn = shape("svg", { class: "career", viewBox: `0 0 ${WIDE} ${high}`, role: "img",
    "aria-label": `Career: ${told}${gaps ? `. No job: ${gaps}` : ""}` });
  for (const [from, to] of line.gaps) drawn.append(box("gap", from, to, TOP, high - TOP));
  for (const [from, to] of line.overlaps) drawn.append(box("overlap", from, to, TOP, high - TOP));
  const months = (line.end - line.start) / (WIDE - LABELS);
  const step = STEPS.find((each) => each / months >= 44) ?? 240;
  for (let month = Math.ceil(line.start / step) * step; month <= line.end; month += step) {
    drawn.append(shape("line", { class: "axis", x1: x(month), x2: x(month), y1: TOP - 4, y2: high }));
    if (x(month) < WIDE - 28) drawn.append(shape("text", { class: "year", x: x(month) + 3, y: 11 }, String(month / 12)));
  }
  line.bars.forEach((bar, i) => {
    const y = TOP + 3 + lift + i * ROW;
    const job = jobs[bar.job];
    drawn.append(shape("text", { x: 0, y: lift ? y - 3 : y + 13 }, brief([job.title, job.employer].filter(Boolean).join(", "), letters)));
    if (bar.likely[0] !== bar.longest[0] || bar.likely[1] !== bar.longest[1])
      drawn.append(box("may", ...bar.longest, y, 17));
    const body = box(bar.product ? "product" : "job", ...bar.likely, y, 17);
    body.append(shape("title", {}, inWords(bar)));
    drawn.append(body);
    for (const stretch of bar.people) drawn.append(box(bar.sure ? "people" : "people unsure", ...stretch, y + 12, 5));
  });
  return drawn;
}

const KEY = [["product", "product management"], ["job", "other work"], ["people", "manages people"],
  ["gap", "no job"], ["overlap", "two jobs at once"], ["may", "dates allow this much"]];

/** What the colours mean; the picture's own label says it to those who do not see them. */
const careerKey = () => el("p", { class: "key faint", "aria-hidden": "true" },
  ...KEY.map(([kind, text]) => el("span", {}, el("i", { class: kind }), text)));

function inWords(bar) {
  const vague = bar.likely[0] !== bar.longest[0] || bar.likely[1] !== bar.longest[1] ? " (about)" : "";
  return `${spell(bar.likely[0])} to ${bar.now ? "now" : spell(bar.likely[1] - 1)}${vague}` +
    (bar.product ? ", product management" : "") + (bar.people.length ? ", manages people" + (bar.sure ? "" : " (unclear)") : "");
}

const brief = (text, longest) => (text.length > longest ? text.slice(0, longest - 1) + "…" : text);
const stateWord = (state) => state.replace("_", " ");
const tag = (kind, text) => el("span", { class: `tag ${kind}` }, text);
