// One person in full, and several side by side.

/** The account that stands below a row. */
function account(one, about) {
  const all = fullOf(one);
  const held = el("div", { class: "person" }, el("p", {}, all.why));
  if (all.contact.length) held.append(el("p", { class: "faint" }, all.contact.join(" · ")));
  for (const [name, value] of all.applicant) if (value) held.append(el("p", { class: "faint" }, `${name}: ${value}`));
  if (all.same.length) held.append(el("p", { class: "notice" }, `The same person may stand in: ${all.same.join(", ")}`));
  if (all.line && all.line.bars.length) {
    const key = el("p", { class: "key faint", "aria-hidden": "true" });
    for (const [kind, text] of [["product", "product management"], ["job", "other work"], ["people", "manages people"],
      ["gap", "no job"], ["may", "dates allow this much"]]) key.append(el("span", { class: kind }), text);
    held.append(el("h3", {}, "Career"), career(all.line, all.jobs), key);
  }
  if (all.jobs.length) held.append(scrolling("Months that each job adds", ledger(all)));
  if (one.shares) held.append(el("h3", {}, "Criteria"), scrolling("Criteria", criteriaTable(one, all, about)));
  if (all.gates.length)
    held.append(el("h3", {}, "Gates"), ...all.gates.map(([label, passing, why]) => el("p", {}, tag(passing, passing), ` ${label}: ${why}`)));
  if (one.shares) held.append(...silence(one, all, about));
  if (all.findings.length)
    held.append(el("h3", {}, "Findings"), el("ul", {}, ...all.findings.map(([code, text]) => el("li", {}, `${code}: ${text}`))));
  return held;
}

/** A table that a narrow window scrolls, by keys too. */
const scrolling = (name, table) => el("div", { class: "wide", tabindex: "0", role: "region", "aria-label": name }, table);

function ledger(all) {
  const body = all.jobs.map((job) => el("tr", {},
    el("td", {}, [job.title, job.employer].filter(Boolean).join(", ") || "?"), el("td", {}, job.function),
    ...job.months.map((count) => el("td", { class: "number" }, count ? String(count) : ""))));
  const sums = [0, 1, 2].map((i) => all.jobs.reduce((sum, job) => sum + job.months[i], 0));
  const range = ([likely, low, high]) => `${years(likely)} years` + (high > low ? ` (${years(low)} to ${years(high)})` : "");
  return el("table", {},
    el("caption", { class: "away" }, "Months that each job adds; months that two jobs share count once"),
    el("thead", {}, el("tr", {}, ...["Months that each job adds", "Function"].map((text) => el("th", { scope: "col" }, text)),
      ...["Product", "People", "Work"].map((text) => el("th", { scope: "col", class: "number" }, text)))),
    el("tbody", {}, ...body, el("tr", {}, el("th", { scope: "row", colspan: 2 }, "together"),
      ...sums.map((sum, i) => el("td", { class: "number" }, el("b", {}, String(sum)), el("br"),
        el("span", { class: "faint" }, range(all.clocks[i])))))));
}

function criteriaTable(one, all, about) {
  const body = about.lines.map((line, i) => el("tr", {},
    el("th", { scope: "row" }, line.label),
    el("td", { class: "number" }, `${amount(one.points[i], about)} of ${amount(one.full[i], about)}`),
    el("td", {}, tag(one.states[i], stateWord(one.states[i]))),
    el("td", {}, el("p", {}, all.lines[i].why), ...all.lines[i].quotes.map(([words, place]) =>
      el("blockquote", {}, `“${words}” `, el("cite", {}, place))),
      all.lines[i].more ? el("p", { class: "faint" }, `and ${all.lines[i].more} more quotes`) : null)));
  return el("table", {},
    el("caption", { class: "away" }, "Criteria with points, reasons and quotes"),
    el("thead", {}, el("tr", {}, ...["Criterion", "Points", "State", "Why, and in the resume's words"].map((text) => el("th", { scope: "col" }, text)))),
    el("tbody", {}, ...body, el("tr", {}, el("th", { scope: "row" }, "the sum of these points"),
      el("td", { class: "number" }, el("b", {}, `${amount(one.total, about)} of 100`)), el("td"), el("td"))));
}

function silence(one, all, about) {
  const items = about.lines.flatMap((line, i) => (one.states[i] !== "silent" ? []
    : [el("li", {}, line.label + (all.lines[i].ask ? `: ${all.lines[i].ask}` : ""))]));
  if (!items.length) return [];
  return [el("h3", {}, "Not found in the resume, so ask"), el("ul", {}, ...items),
    el("p", { class: "faint" }, `${amount(one.silent, about)} of 100 points rest on this silence.`)];
}

/** The chosen people in columns. */
function sideBySide(chosen, about) {
  const row = (label, cell) => el("tr", {}, el("th", { scope: "row" }, label), ...chosen.map((one) => el("td", {}, cell(one))));
  const lines = about.lines.map((line, i) => row(line.label, (one) => (one.shares
    ? el("span", {}, `${amount(one.points[i], about)} of ${amount(one.full[i], about)} `, tag(one.states[i], stateWord(one.states[i])),
      el("br"), el("span", { class: "faint" }, fullOf(one).lines[i].why)) : "")));
  return el("table", {},
    el("caption", { class: "away" }, "Side by side"),
    el("thead", {}, el("tr", {}, el("td"), ...chosen.map((one) => el("th", { scope: "col" }, one.name)))),
    el("tbody", {}, row("Score", (one) => (one.shares ? `${amount(one.total, about)} (${one.band})` : "not read")),
      row("Now", (one) => [one.title, one.employer].filter(Boolean).join(", ")),
      row("Product, people, work", (one) => (one.years ? one.years.map(years).join(", ") + " years" : "")),
      row("Career", (one) => { const { line, jobs } = fullOf(one); return line && line.bars.length ? career(line, jobs, true) : ""; }),
      ...lines));
}

const amount = (units, about) => (units / about.unit).toFixed(Math.round(Math.log10(about.unit)));

/** The full account, read from its block when it is first looked at. */
function fullOf(one) {
  if (!one.all) one.all = JSON.parse(document.getElementById(`person-${one.at}`).textContent);
  return one.all;
}
