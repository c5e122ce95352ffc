// The list: order, filters, keys, weights.
(() => {
  const $ = (id) => document.getElementById(id);
  const about = JSON.parse($("about").textContent);
  const people = JSON.parse($("people").textContent);
  const STEP = 100;
  const original = about.lines.map((line) => line.weight);
  let weights = [...original], shown = STEP, listed = [], at = -1;
  people.forEach((one, i) => {
    one.at = i;
    one.find = [one.name, one.title, one.employer, one.file, one.degree].join("\n").toLowerCase();
  });
  const opened = new Set(), chosen = new Set();

  function rank() {
    const scored = ranked(people, about, weights);
    return [...scored, ...people.filter((one) => !one.shares)];
  }

  const SORTS = {
    product: (a, b) => (b.years?.[0] ?? -1) - (a.years?.[0] ?? -1),
    people: (a, b) => (b.years?.[1] ?? -1) - (a.years?.[1] ?? -1),
    total: (a, b) => (b.years?.[2] ?? -1) - (a.years?.[2] ?? -1),
    name: (a, b) => a.name.localeCompare(b.name),
  };

  function show() {
    const words = $("search").value.toLowerCase().split(/\s+/).filter(Boolean);
    const band = $("band").value, status = $("status").value, sort = SORTS[$("sort").value];
    listed = rank().filter((one) => (!band || one.band === band) && (!status || one.status === status) &&
      words.every((word) => one.find.includes(word)));
    if (sort) listed.sort(sort);
    at = -1;
    draw();
  }

  function draw() {
    $("rows").replaceChildren(...listed.slice(0, shown).flatMap(rows));
    $("more").hidden = listed.length <= shown;
    $("more").textContent = `Show more (${Math.max(0, listed.length - shown)} left)`;
    $("count").textContent = `${listed.length} of ${people.length} shown`;
    $("compare").disabled = chosen.size < 2;
    $("compare").textContent = chosen.size ? `Compare ${chosen.size} side by side` : "Compare side by side";
    if (!$("beside").hidden) beside();
  }

  function rows(one) {
    const line = row(one);
    return opened.has(one) ? [line, below(one)] : [line];
  }

  function row(one) {
    const pick = el("input", { type: "checkbox", "aria-label": `Choose ${one.name} for comparing`,
      onchange: () => choose(one) });
    pick.checked = chosen.has(one);
    const name = el("button", { class: "name", type: "button", "aria-expanded": String(opened.has(one)),
      onclick: () => toggle(one) }, one.name);
    const moved = one.shares ? one.rank - one.place : 0;
    return el("tr", { class: `row${opened.has(one) ? " open" : ""}${chosen.has(one) ? " chosen" : ""}`, id: `row-${one.at}` },
      el("td", {}, pick),
      el("td", { class: "number" }, one.shares ? String(one.place) : "–",
        moved ? el("span", { class: "moved" }, moved > 0 ? `▲${moved}` : `▼${-moved}`,
          el("span", { class: "away" }, moved > 0 ? " places up" : " places down")) : null),
      el("th", { scope: "row" }, name, one.file === one.name ? null : el("span", { class: "file" }, one.file.split(/[\\/]/).pop())),
      el("td", { class: "score" }, ...score(one)),
      el("td", {}, [one.title, one.employer].filter(Boolean).join(", ")),
      ...[0, 1, 2].map((i) => el("td", { class: "number" }, years(one.years?.[i]))),
      el("td", { class: "degree" }, one.degree === "none" ? "" : one.degree),
      el("td", {}, one.status === "ok" ? "ok" : tag(one.status, one.status), one.reason ? ` ${one.reason}` : ""));
  }

  function score(one) {
    if (!one.shares) return ["not read"];
    const gates = one.failed ? [" ", tag("failed", "gate failed")] : one.open ? [" ", tag("open", "gate open")] : [];
    return [el("b", {}, amount(one.total, about)), " ", tag(`band${one.bandAt}`, one.band), ...gates];
  }

  const below = (one) => el("tr", { class: "holds", id: `below-${one.at}` }, el("td", { colspan: innerWidth > 736 ? 10 : 4 }, account(one, about)));

  function toggle(one) {
    const line = $(`row-${one.at}`);
    if (opened.delete(one)) $(`below-${one.at}`)?.remove();
    else { opened.add(one); line.after(below(one)); }
    line.classList.toggle("open", opened.has(one));
    line.querySelector(".name").setAttribute("aria-expanded", String(opened.has(one)));
  }

  function choose(one) {
    if (!chosen.delete(one)) chosen.add(one);
    const line = $(`row-${one.at}`);
    line.classList.toggle("chosen", chosen.has(one));
    line.querySelector("input").checked = chosen.has(one);
    $("compare").disabled = chosen.size < 2;
    $("compare").textContent = chosen.size ? `Compare ${chosen.size} side by side` : "Compare side by side";
  }

  function beside() {
    $("beside").hidden = false;
    $("beside").replaceChildren(el("h2", { id: "beside-title", tabindex: "-1" }, "Side by side"),
      el("button", { type: "button", onclick: closeBeside }, "Close"),
      el("div", { class: "wide", tabindex: "0", role: "region", "aria-label": "Side by side, scrolls" }, sideBySide([...chosen], about)));
  }

  function closeBeside() { $("beside").hidden = true; $("compare").focus(); }

  function sliders() {
    about.lines.forEach((line, i) => {
      if (line.cap !== null || !line.weight) return;
      const value = el("output", { for: `weight-${i}` }, String(line.weight));
      const most = Math.max(20, Math.ceil(line.weight * 2.5));
      const input = el("input", { type: "range", id: `weight-${i}`, min: 0.5, max: most, step: 0.5, value: line.weight,
        "aria-describedby": line.why ? `why-${i}` : null,
        oninput: () => { weights[i] = Number(input.value); value.textContent = input.value; show(); } });
      $("sliders").append(el("div", {}, el("label", { for: `weight-${i}` }, line.label, value, input),
        line.why ? el("p", { class: "away", id: `why-${i}` }, line.why) : ""));
    });
  }

  function reset() {
    weights = [...original];
    about.lines.forEach((line, i) => {
      const input = $(`weight-${i}`);
      if (input) { input.value = line.weight; input.previousElementSibling.textContent = String(line.weight); }
    });
    show();
  }

  function save() {
    const url = URL.createObjectURL(new Blob([criteriaFile(about, weights)], { type: "application/yaml" }));
    el("a", { href: url, download: "criteria.yaml" }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
  }

  function go(by) {
    if (!listed.length) return;
    at = Math.max(0, Math.min(listed.length - 1, at + by));
    if (at >= shown) { shown += STEP; draw(); }
    $(`row-${listed[at].at}`).querySelector(".name").focus();
  }

  function keys(event) {
    const typing = event.target.matches("input[type=search], select, input[type=range]");
    if (event.key === "Escape") {
      if (!$("beside").hidden) closeBeside();
      else if (at >= 0 && opened.has(listed[at])) toggle(listed[at]);
      else if (typing) event.target.blur();
      return;
    }
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const own = event.target.closest?.(".row");
    if (own) at = listed.findIndex((one) => `row-${one.at}` === own.id);
    if (event.key === "/") { event.preventDefault(); $("search").focus(); }
    else if (event.key === "j") go(1);
    else if (event.key === "k") go(-1);
    else if (event.key === "c" && at >= 0) choose(listed[at]);
  }

  function start() {
    const read = people.filter((one) => one.shares).length;
    $("role").textContent = about.role;
    $("told").textContent = `${read} read and ranked, ${people.length - read} not read. Years as of ${about.as_of}.`;
    $("proof").textContent = `Criteria ${about.sha256}, screener ${about.version}.`;
    for (const band of about.bands) $("band").append(el("option", { value: band.name }, `${band.name} (from ${band.from})`));
    for (const status of new Set(people.map((one) => one.status))) $("status").append(el("option", { value: status }, status));
    sliders();
    for (const id of ["search", "band", "status", "sort"]) $(id).addEventListener("input", () => { shown = STEP; show(); });
    $("more").addEventListener("click", () => { shown += STEP * 4; draw(); });
    $("reset").addEventListener("click", reset);
    $("export").addEventListener("click", save);
    $("compare").addEventListener("click", () => { beside(); $("beside-title").focus(); });
    document.addEventListener("keydown", keys);
    addEventListener("beforeprint", () => { shown = listed.length; draw(); });
    show();
  }

  // For whoever tests the page: the order under other weights, by id.
  window.rankedWith = (changed) => ranked(people.map((one) => ({ ...one })), about,
    about.lines.map((line) => changed[line.id] ?? line.weight))
    .map((one) => ({ file: one.file, total: one.total / about.unit, band: one.band, silent: one.silent / about.unit,
      points: one.points.map((each) => each / about.unit) }));
  start();
})();
