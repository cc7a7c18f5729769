"use strict";
// Nothing here asks for anything from anywhere, and nothing is kept beyond the page. Text is only ever set as text.
(() => {
  const root = document.documentElement;
  const notes = [...document.querySelectorAll(".card")];
  const wide = matchMedia("screen and (min-width: 64rem)");
  const ends = new Map(); // number of a finding -> its note, marks and references
  root.classList.add("js");

  for (const element of document.querySelectorAll("[data-finding]"))
    for (const number of numbers(element)) ends.set(number, [...(ends.get(number) ?? []), element]);

  function numbers(element) {
    return element.dataset.finding.split(" ");
  }

  function marksOf(note) {
    return ends.get(note.dataset.finding).filter((element) => element.matches("mark"));
  }

  function say(text) {
    const status = document.getElementById("status");
    status.textContent = text;
    setTimeout(() => status.textContent === text && (status.textContent = ""), 2500);
  }

  // Both ends of a finding, and its note, are lit together.
  let lit = [];
  function light(target) {
    const element = target instanceof Element ? target.closest("[data-finding]") : null;
    for (const other of lit) other.classList.remove("lit");
    lit = element ? numbers(element).flatMap((number) => ends.get(number)) : [];
    for (const other of lit) other.classList.add("lit");
  }
  document.addEventListener("mouseover", (event) =>
    light(event.target.closest("[data-finding]") ?? document.activeElement));
  document.addEventListener("focusin", (event) => light(event.target));
  document.addEventListener("focusout", () => light(null));

  // Each note beside the line of its claim, or below the note before it.
  function align() {
    for (const article of document.querySelectorAll(".article")) layOut(article);
  }

  function layOut(article) {
    article.classList.toggle("laid", wide.matches);
    if (!wide.matches) return article.style.removeProperty("min-height");
    const top = article.getBoundingClientRect().top;
    const beside = [...article.querySelectorAll(".card")];
    const lines = beside.map((note) => marksOf(note).find((mark) => mark.matches(".claim")) ?? note.closest(".row"));
    const tops = lines.map((line) => line.getBoundingClientRect().top - top);
    const heights = beside.map((note) => note.offsetHeight);
    let free = 0;
    beside.forEach((note, i) => {
      const at = Math.max(free, tops[i]);
      note.style.top = `${at}px`;
      free = at + heights[i] + 12;
    });
    article.style.minHeight = `${free}px`;
  }

  // Notes as plain text, for a comment in the draft.
  async function copy(text, said) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.body.appendChild(document.createElement("textarea"));
      area.value = text;
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    say(said);
  }

  const standing = () => notes.filter((note) => !note.classList.contains("dismissed"));

  function go(step) {
    const there = standing();
    if (!there.length) return;
    const here = there.indexOf(document.activeElement.closest(".card"));
    const next = there[here < 0 && step < 0 ? there.length - 1 : (here + step + there.length) % there.length];
    next.focus({ preventScroll: true });
    (wide.matches ? marksOf(next)[0] ?? next : next).scrollIntoView({ block: "center" });
  }

  // Dismissed with a reason: in this page only, and listed at its end.
  function ask(note) {
    if (note.querySelector(".dismissal")) return;
    note.append(document.getElementById("dismissal").content.cloneNode(true));
    const form = note.querySelector(".dismissal");
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const reason = form.elements.reason.value.trim();
      if (reason) dismiss(note, reason);
    });
    align();
    form.elements.reason.focus();
  }

  function cancel(note) {
    note.querySelector(".dismissal")?.remove();
    align();
    note.focus();
  }

  function dismiss(note, reason) {
    const after = standing()[standing().indexOf(note) + 1];
    note.querySelector(".dismissal").remove();
    const line = document.createElement("p");
    line.className = "reason";
    line.textContent = `Dismissed: ${reason} `;
    const undo = line.appendChild(document.createElement("button"));
    undo.type = "button";
    undo.dataset.do = "undo";
    undo.textContent = "Undo";
    note.append(line);
    note.dataset.reason = reason;
    settle(note, true);
    (after ?? note).focus();
  }

  function settle(note, isDismissed) {
    for (const element of ends.get(note.dataset.finding)) {
      const standing = numbers(element).some((number) => number !== note.dataset.finding && !isGone(number));
      element.classList.toggle("dismissed", isDismissed && !(element.matches("mark") && standing));
    }
    listDismissed();
    align();
  }

  function isGone(number) {
    return document.getElementById(`finding-${number}`).classList.contains("dismissed");
  }

  function listDismissed() {
    const gone = notes.filter((note) => note.classList.contains("dismissed"));
    const section = document.getElementById("dismissed");
    section.hidden = !gone.length;
    section.querySelector("ol").replaceChildren(...gone.map((note) => {
      const item = document.createElement("li");
      const link = item.appendChild(document.createElement("a"));
      link.href = `#${note.id}`;
      link.textContent = `${note.dataset.finding}. ${note.querySelector(".title").textContent}`;
      item.append(`: ${note.querySelector(".message").textContent} – ${note.dataset.reason}`);
      return item;
    }));
  }

  function undo(note) {
    note.querySelector(".reason").remove();
    settle(note, false);
    note.focus();
  }

  const deeds = {
    "copy": (note) => copy(note.dataset.note, "Note copied"),
    "copy-all": () => copy(standing().map((note) => note.dataset.note).join("\n\n"), "All notes copied"),
    "print": () => print(),
    "dismiss": ask,
    "cancel": cancel,
    "undo": undo,
  };
  for (const note of notes) note.append(document.getElementById("tools").content.cloneNode(true));
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (button) deeds[button.dataset.do](button.closest(".card"));
  });

  const keys = { j: () => go(1), k: () => go(-1), x: ask, c: deeds.copy };
  document.addEventListener("keydown", (event) => {
    const note = document.activeElement.closest(".card");
    if (event.key === "Escape" && note) return cancel(note);
    if (event.target.matches("input:not([type=checkbox]), select") || event.ctrlKey || event.metaKey || event.altKey) return;
    const isOpen = note && !note.classList.contains("dismissed");
    if (!(event.key in keys) || ("xc".includes(event.key) && !isOpen)) return;
    event.preventDefault();
    keys[event.key](note);
  });

  // A table of claims sorts by its heads and shows what is asked for.
  const value = (row, column) => row.cells[column].dataset.value ?? row.cells[column].textContent;

  function compare(column, isNumeric, sign) {
    return (one, other) => {
      const [a, b] = [value(one, column), value(other, column)];
      if (!a || !b) return !a - !b; // what has no value comes last, either way
      return sign * (isNumeric ? a - b : a.localeCompare(b));
    };
  }

  function sort(head) {
    const body = head.closest("table").tBodies[0];
    const isDescending = head.ariaSort === "ascending";
    for (const other of head.parentElement.cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", isDescending ? "descending" : "ascending");
    body.replaceChildren(...[...body.rows].sort(
      compare(head.cellIndex, head.matches(".numeric"), isDescending ? -1 : 1)));
  }

  function filter(claims) {
    const rows = [...claims.querySelectorAll("tbody tr")];
    const [outcome, kind, words] = ["outcome", "kind", "containing"].map((name) =>
      claims.querySelector(`[name="${name}"]`).value);
    for (const row of rows)
      row.hidden = Boolean(outcome && row.dataset.outcome !== outcome) || Boolean(kind && row.dataset.kind !== kind)
        || !row.textContent.toLowerCase().includes(words.toLowerCase());
    claims.querySelector("output").textContent = `${rows.filter((row) => !row.hidden).length} of ${rows.length} claims`;
  }

  for (const claims of document.querySelectorAll(".claims:has(table)")) {
    for (const head of claims.querySelectorAll("thead th")) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      button.addEventListener("click", () => sort(head));
      head.replaceChildren(button);
    }
    claims.addEventListener("input", () => filter(claims));
    filter(claims);
  }

  wide.addEventListener("change", align);
  addEventListener("resize", align);
  align();
})();
