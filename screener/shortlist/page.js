// The list: order, filters, keys, weights.
(() => {
  const $ = (id) => document.getElementById(id);
  const about = JSON.parse($("about").textContent);
  const people = JSON.parse($("people").textContent);
  const STEP = 60;
  const READING = { ok: "read", partial: "read in part", refused: "not read" };
  const original = about.lines.map((line) => line.weight);
  let weights = [...original], shown = STEP, listed = [], at = -1, turned = false;
  people.forEach((one, i) => {
    one.at = i;
    one.find = [one.name, one.job, one.file, one.degree].join("\n").toLowerCase();
  });
  const opened = new Set(), chosen = new Set();

  function rank() {
    const scored = ranked(people, about, weights);
    copies(people, about);
    for (const one of people) one.look = looking(one, about);
    return [...scored, ...people.filter((one) => !one.shares)];
  }

  const SORTS = {
    product: (a, b) => (b.years?.[0] ?? -1) - (a.years?.[0] ?? -1),
    people: (a, b) => (b.years?.[1] ?? -1) - (a.years?.[1] ?? -1),
    total: (a, b) => (b.years?.[2] ?? -1) - (a.years?.[2] ?? -1),
    name: (a, b) => a.name.localeCompare(b.name),
  };

  /** Whoever is listed already in another file. */
  function* once(everyone) {
    const seen = new Set();
    for (const one of everyone) {
      if (!one.same.some((file) => seen.has(file))) yield one;
      seen.add(one.file);
    }
  }

  function show() {
    const words = $("search").value.toLowerCase().split(/\s+/).filter(Boolean);
    const band = $("band").value, status = $("status").value, sort = $("sort").value;
    const everyone = rank();
    const fits = { "": () => true, once: () => true, look: (one) => one.look }[status] ?? ((one) => one.status === status);
    listed = (status === "once" ? [...once(everyone)] : everyone).filter((one) => (!band || one.band === band) && fits(one) &&
      words.every((word) => one.find.includes(word)));
    if (SORTS[sort]) listed.sort(SORTS[sort]);
    if (turned) listed.reverse();
    for (const head of document.querySelectorAll(".sort")) {
      const now = head.dataset.sort === sort;
      const rises = turned !== (sort === "rank" || sort === "name");
      head.parentNode.setAttribute("aria-sort", now ? (rises ? "ascending" : "descending") : "none");
    }
    at = -1;
    draw();
  }

  function draw() {
    $("rows").replaceChildren(...listed.slice(0, shown).flatMap(rows));
    $("more").hidden = listed.length <= shown;
    $("more").textContent = `Show more (${Math.max(0, listed.length - shown)} left)`;
    const counts = about.bands.map((band) => [listed.filter((one) => one.band === band.name).length, band.name]);
    $("count").textContent = [`${listed.length} of ${people.length} shown`, ...counts.map((each) => each.join(" "))].join(" · ");
    offer();
    if (!$("beside").hidden) beside();
  }

  function offer() {
    $("compare").disabled = chosen.size < 2;
    $("compare").textContent = chosen.size ? `Compare ${chosen.size} side by side` : "Compare side by side";
  }

  function rows(one) {
    const line = row(one);
    return opened.has(one) ? [line, below(one)] : [line];
  }

  /** A person's row. It is made once; a new order changes only its place and its score. */
  function row(one) {
    one.row ??= made(one);
    const { line, place, score } = one.row;
    const now = `${one.place} ${one.total} ${one.band} ${one.look}`;
    if (one.row.now !== now) {
      one.row.now = now;
      const moved = one.shares ? one.rank - one.place : 0;
      place.replaceChildren(one.shares ? String(one.place) : "–", ...(moved ? [el("span", { class: "moved" },
        moved > 0 ? `▲${moved}` : `▼${-moved}`, el("span", { class: "away" }, moved > 0 ? " places up" : " places down"))] : []));
      score.replaceChildren(...scoreOf(one));
    }
    return line;
  }

  function made(one) {
    const pick = el("input", { type: "checkbox", "aria-label": `Choose ${one.name} for comparing`, onchange: () => choose(one) });
    const name = el("button", { class: "name", type: "button", "aria-expanded": "false", onclick: () => toggle(one) }, one.name);
    const place = el("td", { class: "number" }), score = el("td", { class: "score" });
    const files = one.same.length ? tag("", `in ${one.same.length + 1} files`) : null;
    const file = one.file === one.name ? null : el("span", { class: "file" }, one.file.split(/[\\/]/).pop(), " ", files);
    const line = el("tr", { class: "row", id: `row-${one.at}` }, el("td", {}, pick), place, el("th", { scope: "row" }, name, file), score,
      el("td", {}, one.job),
      ...[0, 1, 2].map((i) => el("td", { class: "number" }, years(one.years?.[i]))),
      el("td", { class: "degree" }, one.degree === "none" ? "" : one.degree));
    return { line, place, score, now: "" };
  }

  function scoreOf(one) {
    if (!one.shares) return [tag("refused", one.look)];
    const gates = one.failed ? [" ", tag("failed", "gate failed")] : one.open ? [" ", tag("open", "gate open")] : [];
    const whole = 100 * about.unit;
    const bar = el("span", { class: "bar", "aria-hidden": "true" }, el("i", { class: "earned" }), el("i", { class: "silent" }));
    bar.children[0].style.width = `${(100 * Math.max(0, one.total)) / whole}%`;
    bar.children[1].style.width = `${(100 * Math.min(one.silent, whole - Math.max(0, one.total))) / whole}%`;
    const look = one.look ? [el("span", { class: "look" }, tag("open", `look yourself: ${one.look}`))] : [];
    return [el("b", {}, amount(one.total, about)), " ", tag(`band${one.bandAt}`, one.band), ...gates, bar, ...look];
  }

  const below = (one) => el("tr", { class: "holds", id: `below-${one.at}` }, el("td", { colspan: innerWidth > 736 ? 9 : 4 }, account(one, about)));

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
    offer();
  }

  function beside() {
    $("beside").hidden = false;
    $("beside").replaceChildren(el("h2", { id: "beside-title", tabindex: "-1" }, "Side by side"),
      el("button", { type: "button", onclick: closeBeside }, "Close"),
      el("div", { class: "wide", tabindex: "0", role: "region", "aria-label": "Side by side, scrolls" }, sideBySide([...chosen], about)));
  }

  function closeBeside() { $("beside").hidden = true; $("compare").focus(); }

  const MOST = Math.max(20, Math.ceil(2.5 * Math.max(...original)));  // the same for all, so that their lengths compare

  function sliders() {
    about.lines.forEach((line, i) => {
      if (line.cap !== null || !line.weight) return;
      const value = el("output", { for: `weight-${i}` });
      const input = el("input", { type: "range", id: `weight-${i}`, min: 0.5, max: MOST, step: 0.5, value: line.weight,
        "aria-describedby": line.why ? `why-${i}` : null, oninput: () => { weights[i] = Number(input.value); told(i, value); show(); } });
      $("sliders").append(el("div", { title: line.why || null }, el("label", { for: `weight-${i}` }, line.label, value, input),
        line.why ? el("p", { class: "away", id: `why-${i}` }, line.why) : ""));
      told(i, value);
    });
  }

  function told(i, value) {
    value.textContent = weights[i] === original[i] ? String(weights[i]) : `${weights[i]} (was ${original[i]})`;
    value.classList.toggle("changed", weights[i] !== original[i]);
  }

  function reset() {
    weights = [...original];
    about.lines.forEach((line, i) => {
      const input = $(`weight-${i}`);
      if (input) { input.value = line.weight; told(i, input.previousElementSibling); }
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
    for (const status of new Set(people.map((one) => one.status))) $("status").append(el("option", { value: status }, READING[status]));
    sliders();
    for (const id of ["search", "band", "status", "sort"]) $(id).addEventListener("input", () => { shown = STEP; turned = false; show(); });
    for (const head of document.querySelectorAll(".sort")) head.addEventListener("click", () => {
      turned = $("sort").value === head.dataset.sort ? !turned : false;
      $("sort").value = head.dataset.sort;
      show();
    });
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
