"use strict";
// The same sums as scoring/score.py does, from everyone's shares; tests hold the two against each other.

/** The 100 points divided by weight, in units; what rounding leaves goes to the largest remainders. */
function sharesOf(lines, weights, whole) {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (whole * weight) / sum);
  const shares = exact.map((value) => Math.trunc(value + 1e-9));
  const left = whole - shares.reduce((a, b) => a + b, 0);
  const order = lines.map((_, i) => i).sort((a, b) =>
    (exact[b] - shares[b]) - (exact[a] - shares[a]) || (lines[a].id < lines[b].id ? -1 : 1));
  for (const i of order.slice(0, left)) shares[i] += 1;
  return shares;
}

/** One person's points in units, under the full points of each line. */
function weigh(one, about, weights, full) {
  const { lines, unit } = about;
  const leftOut = lines.map((line, i) => line.neutral && one.states[i] === "silent");
  let weight = 0, earned = 0;
  lines.forEach((_, i) => {
    if (!leftOut[i]) { weight += weights[i]; earned += one.shares[i] * weights[i]; }
  });
  const neutral = weight ? Math.min(about.at_need, earned / weight) : 0;
  const points = lines.map((_, i) => Math.trunc(full[i] * (leftOut[i] ? neutral : one.shares[i]) + 0.5 + 1e-9));
  let total = points.reduce((a, b) => a + b, 0);
  lines.forEach((line, i) => {
    if (line.cap === null) return;
    const limit = Math.trunc((line.cap + (100 - line.cap) * one.shares[i]) * unit + 0.5);
    const off = Math.min(0, limit - total);
    points[i] = off;
    total += off;
  });
  const silent = lines.reduce((sum, _, i) => sum + (one.states[i] === "silent" ? full[i] : 0), 0);
  return { points, total, silent };
}

/** Everyone with a place, in order: what is no resume below everyone, gates that failed below who passes, then points, the file's ties, and the content. */
function ranked(people, about, weights) {
  const full = sharesOf(about.lines, weights, 100 * about.unit);
  const scored = people.filter((one) => one.shares);
  for (const one of scored) Object.assign(one, weigh(one, about, weights, full), { full });
  scored.sort(before);
  scored.forEach((one, i) => {
    one.place = i + 1;
    const band = about.bands.findIndex((each) => one.total / about.unit >= each.from - 1e-9);
    one.band = band < 0 ? "" : about.bands[band].name;
    one.bandAt = band;
  });
  return scored;
}

function before(a, b) {
  if (a.noResume !== b.noResume) return a.noResume ? 1 : -1;
  if (a.failed !== b.failed) return a.failed ? 1 : -1;
  if (a.total !== b.total) return b.total - a.total;
  for (let i = 0; i < a.ties.length; i++) if (a.ties[i] !== b.ties[i]) return a.ties[i] - b.ties[i];
  if (a.sha256 !== b.sha256) return a.sha256 < b.sha256 ? -1 : 1;
  return a.at - b.at;
}

/** The other files of each person, and of those the one whose points are furthest off, where that is much. */
function copies(people, about) {
  const files = new Map(people.map((one) => [one.file, one]));
  for (const one of people) {
    one.copies = one.same.map((file) => [file, files.get(file)]);
    const gap = (other) => Math.abs(other.total - one.total);
    const counts = (each) => each?.shares && !each.noResume;
    const far = one.copies.map(([, other]) => other)
      .filter((other) => counts(one) && counts(other) && gap(other) >= about.copies * about.unit);
    one.far = far.length ? far.reduce((most, other) => (gap(other) > gap(most) ? other : most)) : null;
  }
}

/** Why a person has to look, in words; nothing where the score says enough. As `Screened.review` does. */
function looking(one, about) {
  if (!one.shares) return `not read (${one.reason})`;
  if (one.status !== "ok") return `read in part${one.reason ? ` (${one.reason})` : ""}`;
  if (one.noResume) return "it looks like no resume";
  if (one.far) return `another file of this person scores ${amount(one.far.total, about)}`;
  if (one.silent >= about.silent * about.unit) return "half of it rests on silence";
  return one.open ? "a gate is open" : "";
}

/** The criteria file with these weights. JSON is YAML too, so every value is written as JSON. */
function criteriaFile(about, weights) {
  const own = new Map(about.lines.map((line, i) => [line.id, weights[i]]));
  const says = (value) => JSON.stringify(value).replace(/[\u007f-\uffff]/g,
    (sign) => "\\u" + sign.charCodeAt(0).toString(16).padStart(4, "0"));
  const out = ["# Saved from a shortlist page; check it with: screener criteria check FILE", ""];
  for (const [key, value] of Object.entries(about.file)) {
    if (key === "bands" || key === "criteria") {
      out.push("", `${key}:`);
      for (const each of value) {
        const keys = { ...each };
        if (key === "criteria" && keys.weight !== undefined) keys.weight = own.get(each.id);
        out.push(...Object.entries(keys).map(([name, inner], i) => `${i ? "    " : "  - "}${name}: ${says(inner)}`));
      }
    } else out.push(`${key}: ${says(value)}`);
  }
  return out.join("\n") + "\n";
}
