"use strict";
// All that this adds can be done without it: the links of the findings lead to their passages by themselves.
const form = document.getElementById("filters"), peek = document.getElementById("peek");
const findings = [...document.querySelectorAll(".finding")];

function chosen(finding) {
  const severities = [...form.querySelectorAll("[name=severity]:checked")].map(box => box.value);
  const rule = form.elements.rule.value, entity = form.elements.entity ? form.elements.entity.value : "";
  return severities.includes(finding.dataset.severity) && (!rule || finding.dataset.rule === rule)
    && (!entity || finding.dataset.entity === entity);
}

function filter() {
  const kept = new Set();
  for (const finding of findings) {
    finding.hidden = !chosen(finding);
    if (!finding.hidden) kept.add(finding.id);
  }
  for (const mark of document.querySelectorAll(".mark")) {
    const own = mark.dataset.found.split(" ");
    mark.classList.toggle("off", !own.some(id => kept.has(id)));
  }
  fold();
  document.body.classList.toggle("one", form.elements.one.checked);
  document.getElementById("shown").textContent = `${kept.size} of ${findings.length} findings shown`;
}

// Runs of equal paragraphs without findings are one row, which opens them.
const LEAST = 2;
function fold() {
  for (const one of document.querySelectorAll(".row.fold")) one.remove();
  for (const row of document.querySelectorAll(".row.hide")) row.classList.remove("hide");
  if (!form.elements.equal.checked) return;
  for (const rows of document.querySelectorAll(".rows.both")) {
    let run = [];
    for (const row of [...rows.children, null]) {
      if (row && row.matches(".same:not(.moved)") && !row.querySelector(".mark:not(.off)")) run.push(row);
      else {
        if (run.length >= LEAST) put(run);
        run = [];
      }
    }
  }
}

function put(run) {
  const row = document.createElement("div"), cell = document.createElement("span"), button = document.createElement("button");
  row.className = "row fold";
  row.setAttribute("role", "row");
  cell.setAttribute("role", "cell");
  button.type = "button";
  button.textContent = `${run.length} equal paragraphs`;
  button.addEventListener("click", () => {
    for (const one of run) one.classList.remove("hide");
    row.remove();
  });
  cell.append(button);
  row.append(cell);
  run[0].before(row);
  for (const one of run) one.classList.add("hide");
}

// To the change before or after the middle of the window.
function turn(step) {
  const rows = [...document.querySelectorAll(".both .row")].filter(row => !row.matches(".head, .fold, .same:not(.moved)") && row.offsetParent);
  const now = rows.indexOf(document.querySelector(".row.at-change")), middle = window.innerHeight / 2;
  const from = now >= 0 ? now : rows.findIndex(row => row.getBoundingClientRect().top > middle) - (step > 0 ? 1 : 0);
  const next = rows[Math.min(Math.max(from + step, 0), rows.length - 1)];
  if (!next) return;
  for (const row of rows) row.classList.toggle("at-change", row === next);
  next.scrollIntoView({block: "center", behavior: "instant"});
  next.tabIndex = -1;
  next.focus({preventScroll: true});
}

function key(event) {
  const step = {n: 1, p: -1}[event.key];
  if (step && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.matches("input:not([type=checkbox]), select, textarea")) turn(step);
}

function column(at) {
  const cell = at.closest(".cell");
  return cell && cell.classList.contains("old") ? "old" : "new";
}

// Scrolls so that a finding's passage is seen in both columns; one that is too far away is shown at the foot of its own.
function show(finding, wanted) {
  for (const one of document.querySelectorAll(".now")) one.classList.remove("now");
  finding.classList.add("now");
  const places = [...finding.querySelectorAll(".places a")].map(link => document.getElementById(link.hash.slice(1)));
  for (const mark of document.querySelectorAll(`.mark[data-found~="${finding.id}"]`)) mark.classList.add("now");
  // On a narrow screen equal paragraphs are shown once.
  const target = wanted.offsetParent ? wanted : places.find(place => place && place.offsetParent) || wanted;
  target.scrollIntoView({block: "center", behavior: "instant"});
  target.scrollIntoView({block: "center", behavior: "instant"}); // rows that were not drawn yet have their height now
  target.focus({preventScroll: true});
  const other = places.find(place => place && column(place) !== column(target) && place.closest(".pair") === target.closest(".pair"));
  peek.hidden = true;
  if (other) bring(other, target);
}

function bring(other, target) {
  const gap = other.getBoundingClientRect().top - target.getBoundingClientRect().top;
  if (Math.abs(gap) < window.innerHeight * 0.8) {
    window.scrollBy({top: gap / 2, behavior: "instant"});
    return;
  }
  const copy = other.closest("p").cloneNode(true), cell = other.closest(".cell").getBoundingClientRect();
  for (const named of copy.querySelectorAll("[id]")) named.removeAttribute("id");
  peek.replaceChildren(copy);
  peek.hidden = false;
  peek.style.left = `${cell.left}px`;
  peek.style.width = `${cell.width}px`;
}

function open(event) {
  const link = event.target.closest("a");
  const target = link && link.hash && document.getElementById(link.hash.slice(1));
  if (!target) return;
  const finding = link.closest(".finding");
  if (finding && target.classList.contains("at")) {
    event.preventDefault();
    history.replaceState(null, "", link.hash);
    show(finding, target);
  } else if (target.classList.contains("finding")) {
    event.preventDefault();
    target.hidden = false;
    target.scrollIntoView({block: "nearest", behavior: "instant"});
    target.querySelector(".go").focus({preventScroll: true});
  }
}

// The arrow keys walk through the list while it has the focus.
function walk(event) {
  const link = event.target.closest(".go");
  const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
  if (!link || !step) return;
  const seen = findings.filter(finding => !finding.hidden);
  const next = seen[seen.indexOf(link.closest(".finding")) + step];
  if (next) {
    event.preventDefault();
    next.querySelector(".go").focus();
  }
}

if (form) {
  form.hidden = false;
  form.addEventListener("change", filter);
  form.addEventListener("submit", event => event.preventDefault());
  document.addEventListener("click", open);
  document.addEventListener("keydown", walk);
  document.addEventListener("keydown", key);
  document.getElementById("next").addEventListener("click", () => turn(1));
  document.getElementById("previous").addEventListener("click", () => turn(-1));
  filter();
  document.addEventListener("keydown", event => { if (event.key === "Escape") peek.hidden = true; });
}

// A page under `factlint watch` loads itself again after a save, with its filters as they were.
function watch() {
  const kept = sessionStorage.getItem("filters");
  if (form && kept) {
    const boxes = JSON.parse(kept);
    for (const field of form.elements) {
      if (field.name in boxes) field.value = boxes[field.name];
      if (`${field.name} ${field.value}` in boxes) field.checked = boxes[`${field.name} ${field.value}`];
    }
    filter();
  }
  new EventSource("changes").onmessage = () => {
    const fields = form ? [...form.elements].filter(field => field.name) : [];
    const pairs = fields.map(field => field.type === "checkbox"
      ? [`${field.name} ${field.value}`, field.checked] : [field.name, field.value]);
    sessionStorage.setItem("filters", JSON.stringify(Object.fromEntries(pairs)));
    location.reload();
  };
}

if ("watched" in document.documentElement.dataset) watch();
