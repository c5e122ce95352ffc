// One person in full, and several side by side.

/** The account that stands below a row. */
function account(one, about) {
  const all = fullOf(one);
  const held = el("div", { class: "person" }, el("p", {}, all.why));
  if (all.contact.length) held.append(el("p", { class: "faint" }, all.contact.join(" · ")));
  for (const [name, value] of all.applicant) if (value) held.append(el("p", { class: "faint" }, `${name}: ${value}`));
  if (one.same.length) held.append(el("p", { class: "notice" }, `The same person also sent: ${alsoSent(one, about)}`));
  if (all.line && all.line.bars.length) {
    held.append(el("h3", {}, "Career"), career(all.line, all.jobs), careerKey());
  }
  if (all.jobs.length) held.append(scrolling("Months that each job adds", ledger(all)));
  if (one.shares) held.append(el("h3", {}, "Criteria"), criteriaList(one, all, about));
  if (all.gates.length)
    held.append(el("h3", {}, "Gates"), ...all.gates.map(([label, passing, why]) => el("p", {}, tag(passing, passing), ` ${label}: ${why}`)));
  if (one.shares) held.append(...silence(one, all, about));
  if (all.findings.length)
    held.append(el("h3", {}, "Findings"), el("ul", {}, ...all.findings.map(([code, text]) => el("li", {}, `${code}: ${text}`))));
  return held;
}

const alsoSent = (one, about) => one.copies
  .map(([file, other]) => (other?.shares ? `${file} (${amount(other.total, about)})` : file)).join(", ");

/** A table that a narrow window scrolls, by keys too. */
const scrolling = (name, table) => el("div", { class: "wide", tabindex: "0", role: "region", "aria-label": name }, table);

function ledger(all) {
  const body = all.jobs.map((job) => el("tr", {},
    el("td", {}, [job.title, job.employer].filter(Boolean).join(", ") || "?", el("span", { class: "file" }, job.when)),
    el("td", { class: "spare" }, job.function), el("td", { class: "spare" }, job.led),
    ...job.months.map((count) => el("td", { class: "number" }, count ? String(count) : ""))));
  const sums = [0, 1, 2].map((i) => all.jobs.reduce((sum, job) => sum + job.months[i], 0));
  const range = ([likely, low, high]) => `${years(likely)} years` + (high > low ? ` (${years(low)} to ${years(high)})` : "");
  return el("table", { class: "ledger" },
    el("caption", { class: "away" }, "Months that each job adds; months that two jobs share count once"),
    el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "Months that each job adds"),
      ...["Function", "Manages people"].map((text) => el("th", { scope: "col", class: "spare" }, text)),
      ...["Product", "People", "Work"].map((text) => el("th", { scope: "col", class: "number" }, text)))),
    el("tbody", {}, ...body, el("tr", {}, el("th", { scope: "row" }, "together"), el("td", { class: "spare" }), el("td", { class: "spare" }),
      ...sums.map((sum, i) => el("td", { class: "number" }, el("b", {}, String(sum)), el("br"),
        el("span", { class: "faint" }, range(all.clocks[i])))))));
}

/** Each criterion with its points, its state, why, and the resume's words. */
function criteriaList(one, all, about) {
  const lines = about.lines.map((line, i) => el("li", {},
    el("b", {}, line.label), el("span", { class: "number" }, pointsOf(one, line, i, about)),
    el("span", {}, tag(one.states[i], stateWord(one.states[i]))),
    el("div", {}, el("p", {}, all.lines[i].why), ...all.lines[i].quotes.map(([words, place]) =>
      el("blockquote", {}, `“${words}” `, el("cite", {}, place))),
      all.lines[i].more ? el("p", { class: "faint" }, `and ${all.lines[i].more} more quotes`) : null)));
  return el("ul", { class: "lines" }, ...lines,
    el("li", {}, el("b", {}, "The sum of these points"), el("b", { class: "number" }, `${amount(one.total, about)} of 100`)));
}

function pointsOf(one, line, i, about) {
  if (!one.full[i]) return one.points[i] < 0 ? amount(one.points[i], about) : "no points";  // a cap earns none
  return `${amount(one.points[i], about)} of ${amount(one.full[i], about)}`;
}

function silence(one, all, about) {
  const items = about.lines.flatMap((line, i) => (one.states[i] !== "silent" ? []
    : [el("li", {}, line.label + (all.lines[i].ask ? `: ${all.lines[i].ask}` : ""))]));
  if (!items.length) return [];
  return [el("h3", {}, "Not found in the resume, so ask"), el("ul", {}, ...items),
    el("p", { class: "faint" }, `${amount(one.silent, about)} of 100 points rest on this silence.`)];
}

/** The chosen people in columns; the most points of a line are set bold. */
function sideBySide(chosen, about) {
  const row = (label, cell) => el("tr", {}, el("th", { scope: "row" }, label), ...chosen.map((one) => el("td", {}, cell(one))));
  const lines = about.lines.map((line, i) => {
    const all = chosen.filter((one) => one.shares).map((one) => one.points[i]);
    const most = Math.max(...all) > Math.min(...all) ? Math.max(...all) : null;
    return row(line.label, (one) => (one.shares
      ? el("span", {}, el(one.points[i] === most ? "b" : "span", {}, pointsOf(one, line, i, about)), " ", tag(one.states[i], stateWord(one.states[i])),
        el("br"), el("span", { class: "faint" }, fullOf(one).lines[i].why)) : ""));
  });
  const table = el("table", {},
    el("caption", { class: "away" }, "Side by side"),
    el("thead", {}, el("tr", {}, el("td"), ...chosen.map((one) => el("th", { scope: "col" }, one.name)))),
    el("tbody", {}, row("Score", (one) => (one.shares ? el("span", {}, el("b", {}, amount(one.total, about)), ` ${one.band}, rank ${one.place}`) : "not read")),
      row("Now or last", (one) => one.job),
      row("Years", (one) => (one.years ? `${years(one.years[0])} in product, ${years(one.years[1])} managing people, ${years(one.years[2])} of work` : "")),
      row("Career", (one) => { const { line, jobs } = fullOf(one); return line && line.bars.length ? career(line, jobs, SMALL) : ""; }),
      ...lines,
      row("To ask", (one) => (one.shares ? about.lines.filter((_, i) => one.states[i] === "silent").map((line) => line.label).join(", ") : ""))));
  table.style.setProperty("--beside", chosen.length);  // a narrow window sets the columns by it
  return table;
}

const amount = (units, about) => (units / about.unit).toFixed(Math.round(Math.log10(about.unit)));

/** The full account, read from its block when it is first looked at. */
function fullOf(one) {
  if (!one.all) one.all = JSON.parse(document.getElementById(`person-${one.at}`).textContent);
  return one.all;
}
